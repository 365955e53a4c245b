package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.desc_nulls_last;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Tables;

/** Says why a record is linked to a cadre, field by field, and why not to the next best one. */
final class ExplainIdentity {
  /** Candidate id, evidence, weight and waterfall, as gold.identity_link lists alternatives. */
  private static final Pattern ALTERNATIVE =
      Pattern.compile("([^:]+): (.*) \\(weight (-?[0-9.]+); (.*)\\)");

  private static final String SEPARATOR = "/";
  private static final int MOST_SHOWN = 20;
  private static final int MOST_MARKS = 30;

  private final Tables in;
  private final SourceLines lines;

  ExplainIdentity(Tables in, SourceLines lines) {
    this.in = in;
    this.lines = lines;
  }

  /**
   * Explains a link.
   *
   * @param record record id, or {@code feed/source_system/record_id} where several have that id
   * @throws UsageException when there is no such record, or more than one
   */
  List<String> lines(String record) {
    Row link = one(record);
    String key =
        String.join(
            SEPARATOR,
            link.<String>getAs(IdentityLink.FEED),
            link.<String>getAs(IdentityLink.SOURCE_SYSTEM),
            link.<String>getAs(IdentityLink.RECORD_ID));
    List<String> text = new ArrayList<>();
    text.add("identity " + key + ": " + result(link));
    lines.of(List.of(key)).getOrDefault(key, List.of()).forEach(at -> text.add("  from " + at));
    String waterfall = link.getAs(IdentityLink.WATERFALL);
    if (waterfall != null) {
      text.addAll(
          waterfall(link.getAs(IdentityLink.EVIDENCE), waterfall, link.getAs(IdentityLink.WEIGHT)));
    } else if (link.getAs(IdentityLink.EVIDENCE) != null) {
      text.add("  evidence: " + link.getAs(IdentityLink.EVIDENCE));
    }
    text.addAll(rejected(link.getAs(IdentityLink.ALTERNATIVES)));
    text.addAll(questions(link));
    return text;
  }

  private Row one(String record) {
    Column key =
        concat_ws(
            SEPARATOR,
            col(IdentityLink.FEED),
            col(IdentityLink.SOURCE_SYSTEM),
            col(IdentityLink.RECORD_ID));
    List<Row> found =
        in.read(IdentityLink.TABLE)
            .where(col(IdentityLink.RECORD_ID).equalTo(record).or(key.equalTo(record)))
            .sort(col(IdentityLink.FEED), col(IdentityLink.SOURCE_SYSTEM))
            .takeAsList(MOST_SHOWN);
    if (found.isEmpty()) {
      throw new UsageException(
          "There is no record "
              + record
              + " that names a person. Give its record id as the feed has it, or"
              + " feed/source_system/record_id.");
    }
    if (found.size() > 1) {
      throw new UsageException(
          found.size()
              + " records are called "
              + record
              + ": "
              + String.join(", ", found.stream().map(ExplainIdentity::name).toList())
              + ". Give one of these.");
    }
    return found.get(0);
  }

  private static String name(Row link) {
    return String.join(
        SEPARATOR,
        link.<String>getAs(IdentityLink.FEED),
        link.<String>getAs(IdentityLink.SOURCE_SYSTEM),
        link.<String>getAs(IdentityLink.RECORD_ID));
  }

  private static String result(Row link) {
    String cadre = link.getAs(IdentityLink.CADRE_ID);
    if (cadre == null) {
      return "no cadre";
    }
    String rule = link.getAs(IdentityLink.BLOCKING_RULE);
    return "cadre "
        + cadre
        + ", method "
        + link.getAs(IdentityLink.METHOD)
        + (rule == null ? "" : ", found by " + rule);
  }

  private static List<String> waterfall(String evidence, String waterfall, Double weight) {
    Map<String, String> levels = fields(evidence);
    List<String> text = new ArrayList<>();
    fields(waterfall)
        .forEach(
            (field, bits) ->
                text.add(bar(field, levels.getOrDefault(field, ""), Double.parseDouble(bits))));
    if (weight != null) {
      text.add(
          String.format(
              Locale.ROOT,
              "  %-10s %-34s %+7.2f  log2 of the odds: %s to 1",
              "sum",
              "",
              weight,
              odds(weight)));
    }
    return text;
  }

  /** A mark for each bit. */
  private static String bar(String field, String level, double bits) {
    long marks = Math.min(Math.round(Math.abs(bits)), MOST_MARKS);
    return String.format(
        Locale.ROOT,
        "  %-10s %-34s %+7.2f  %s",
        field,
        level,
        bits,
        (bits < 0 ? "-" : "+").repeat((int) marks));
  }

  private static String odds(double bits) {
    double odds = Math.pow(2, bits);
    return String.format(Locale.ROOT, odds >= 10 ? "%,.0f" : "%.2g", odds);
  }

  private static List<String> rejected(String alternatives) {
    if (alternatives == null) {
      return List.of("  no other cadre was considered");
    }
    String[] all = alternatives.split(" \\| ");
    Matcher best = ALTERNATIVE.matcher(all[0]);
    if (!best.matches()) {
      return List.of("  other candidates: " + alternatives);
    }
    List<String> text = new ArrayList<>();
    text.add("  best other candidate: cadre " + best.group(1));
    waterfall(best.group(2), best.group(4), Double.valueOf(best.group(3)))
        .forEach(line -> text.add("  " + line));
    if (all.length > 1) {
      text.add("  and " + (all.length - 1) + " more");
    }
    return text;
  }

  private List<String> questions(Row link) {
    List<String> text = new ArrayList<>();
    in.read(IdentityReview.TABLE)
        .where(
            col(IdentityReview.FEED)
                .equalTo(link.<String>getAs(IdentityLink.FEED))
                .and(
                    col(IdentityReview.SOURCE_SYSTEM)
                        .equalTo(link.<String>getAs(IdentityLink.SOURCE_SYSTEM)))
                .and(
                    col(IdentityReview.RECORD_ID)
                        .equalTo(link.<String>getAs(IdentityLink.RECORD_ID))))
        .sort(desc_nulls_last(IdentityReview.WEIGHT), col(IdentityReview.CANDIDATE_CADRE_ID))
        .collectAsList()
        .forEach(
            pair ->
                text.add(
                    "  review: cadre "
                        + pair.getAs(IdentityReview.CANDIDATE_CADRE_ID)
                        + ", "
                        + pair.getAs(IdentityReview.STATE)));
    return text;
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (text != null) {
      for (String part : text.split(";")) {
        String[] pair = part.split("=", 2);
        if (pair.length == 2) {
          fields.put(pair[0], pair[1]);
        }
      }
    }
    return fields;
  }
}
