package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.cadreprofiles.table.ReceivedFile;

/** Tells by one digest whether a run would see anything that the publication did not. */
final class Inputs {
  private Inputs() {}

  /** Digest of the files received, the settings, the day asked for and the program. */
  static String digest(RunContext run) {
    List<String> files =
        run.tables()
            .read(ReceivedFile.TABLE)
            .select(col(ReceivedFile.FILE_ID))
            .distinct()
            .sort(col(ReceivedFile.FILE_ID))
            .as(Encoders.STRING())
            .collectAsList();
    String asked = run.request().asOf().map(Object::toString).orElse("latest");
    return sha256(
        String.join("\n", files)
            + "|"
            + run.settings().digest()
            + "|"
            + asked
            + "|"
            + ProgramVersion.text());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
