package org.cadreprofiles.world.write;

/** The tables of the truth folder, which no job reads. */
public enum TruthTable {
  /** Whom each record that names a person truly names. */
  IDENTITY("identity.csv", "feed,source_system,record_id,cadre_no"),
  /** What is dirty about a record. */
  DIRT("dirt.csv", "feed,source_system,record_id,kind"),
  /** Latent ability of each cadre and year. */
  ABILITY("ability.csv", "cadre_no,year,ability"),
  /** Records, raters and people that look odd, with the true reason. */
  RECORDS("records.csv", "feed,subject,from,to,kind,detail"),
  /** How much more than others each rater gives, in points, once for each person rated. */
  RATERS("raters.csv", "rater_token,role,leniency"),
  /** Pairs of indicators that ask the same. */
  INDICATOR_DUPLICATES("indicator_duplicates.csv", "indicator_id,duplicate_of,kind"),
  /** Brushing of browse counts, per case. */
  ATTACKS("attacks.csv", "platform,unit_id,from,to,family,intensity,events,organic"),
  /** Innocent causes of odd browse counts. */
  CONFOUNDERS("confounders.csv", "platform,unit_id,page_id,from,to,kind"),
  /** Events that no person's interest caused. */
  FAKE_EVENTS("fake_events.csv", "event_id,family"),
  /** Events of machines that nobody hides, and of an undeclared crawler. */
  BENIGN_EVENTS("benign_events.csv", "event_id,kind"),
  /** People's own views. */
  ORGANIC("organic.csv", "platform,unit_id,page_id,day,organic"),
  /** What was added to claims by hand. */
  TYPED_IN("typed_in.csv", "platform,unit_id,day,added"),
  /** Every resident id in landing, true or mistyped. */
  RESIDENT_IDS("secrets/resident_ids.csv", "resident_id,kind"),
  /** Every petitioner in landing. */
  PETITIONERS("secrets/petitioners.csv", "name,phone,resident_id");

  private final String file;
  private final String header;

  TruthTable(String file, String header) {
    this.file = file;
    this.header = header;
  }

  /** Returns the path below the truth folder. */
  public String file() {
    return file;
  }

  /** Returns the header line. */
  public String header() {
    return header;
  }
}
