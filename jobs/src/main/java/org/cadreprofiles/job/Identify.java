package org.cadreprofiles.job;

import org.cadreprofiles.identity.Identified;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;

/** Silver to gold.identity_link and gold.identity_review: who each record is about. */
final class Identify implements Step {
  @Override
  public String name() {
    return "identify";
  }

  @Override
  public String purpose() {
    return "link every record that names a person to a cadre.";
  }

  @Override
  public void run(RunContext run) {
    Linkage linkage = new Linkage(run.settings().cadreModel(), run.shuffleParts(), run::kept);
    Identified identified =
        new org.cadreprofiles.identity.Identify(run.settings().pipeline().identity(), linkage)
            .identify(run.tables(), run.asOf());
    run.replace(IdentityLink.TABLE, identified.links());
    run.replace(IdentityReview.TABLE, identified.reviews());
  }
}
