package org.cadreprofiles.command;

import picocli.CommandLine.IVersionProvider;

/** Tells which build this is, from the jar's manifest; "development" when run from class files. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"cadre-profiles " + (version == null ? "development" : version)};
  }
}
