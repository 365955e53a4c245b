package org.cadreprofiles.command;

@picocli.CommandLine.Command(name = "explain")
final class ExplainCommand implements Runnable {
  public void run() {}
}
