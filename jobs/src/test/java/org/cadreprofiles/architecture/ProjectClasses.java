package org.cadreprofiles.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Loads the project's compiled classes for the rules, tests left out. */
final class ProjectClasses {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cadreprofiles");

  private ProjectClasses() {}

  static JavaClasses main() {
    return MAIN;
  }
}
