package org.cadreprofiles.command;

@picocli.CommandLine.Command(name = "demo")
final class DemoCommand implements Runnable {
  public void run() {}
}
