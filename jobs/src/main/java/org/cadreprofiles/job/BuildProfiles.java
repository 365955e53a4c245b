package org.cadreprofiles.job;

import org.cadreprofiles.profile.CadreProfiles;
import org.cadreprofiles.profile.Grades;
import org.cadreprofiles.profile.ProfileEvents;
import org.cadreprofiles.profile.ProfileSettings;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Grade;
import org.cadreprofiles.table.ProfileEvent;

/** Silver and links to gold.profile_event, gold.cadre_profile and gold.grade. */
final class BuildProfiles implements Step {
  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public String purpose() {
    return "build the dated facts and profiles of all cadres.";
  }

  @Override
  public void run(RunContext run) {
    ProfileSettings settings = run.settings().pipeline().profile();
    run.replace(
        ProfileEvent.TABLE,
        new ProfileEvents(settings, run.settings().rules()).events(run.tables(), run.asOf()));
    run.replace(
        CadreProfile.TABLE,
        new CadreProfiles(settings)
            .profiles(run.tables(), run.tables().read(ProfileEvent.TABLE), run.asOf()));
    run.replace(
        Grade.TABLE,
        Grades.of(run.tables().read(Decision.TABLE), run.asOf(), run.settings().pipeline().zone()));
  }
}
