package org.cadreprofiles;

import org.cadreprofiles.command.CadreCommands;

/** Runs the command named on the command line and ends with its exit code. */
public final class Main {
  private Main() {}

  /**
   * Enters the program.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(CadreCommands.line().execute(args));
  }
}
