package org.cadreprofiles.command;

@picocli.CommandLine.Command(name = "generate")
final class GenerateCommand implements Runnable {
  public void run() {}
}
