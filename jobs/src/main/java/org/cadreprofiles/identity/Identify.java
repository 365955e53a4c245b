package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.OrgChange;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;

/**
 * Says which cadre each source record is about, by passes from the surest to the weakest.
 *
 * <p>The roster is the anchor: its rows become persons, and every other record is linked to one of
 * them or to nobody. What more than one cadre fits, or what contradicts itself, is not guessed but
 * listed for a person. Nothing depends on the order of rows or files.
 *
 * @param settings zone and limits
 * @param linkage link model of the last pass, conf/linkage/cadre.yaml; its checkpoint function is
 *     used everywhere
 */
public record Identify(IdentitySettings settings, Linkage linkage) {

  /** For what exact identifiers leave open; {@link ProbableFit} comes after these. */
  private static final List<LinkPass> WEAKER_PASSES =
      List.of(new RepairedIdentifier(), new RosterFit());

  private static final String LINK = "link";
  private static final String FOUND = "found_link";
  private static final String METHOD = IdentityLink.METHOD;
  private static final String CONSIDERED = "considered";
  private static final String ONE = "one";
  private static final String BEST = "best";
  private static final String NOBODY = "none";
  private static final String ANCHOR_METHOD = "id";
  static final String OPEN = "open";
  private static final String DECISION = "decision";

  /**
   * Links everything known on a day.
   *
   * @param in silver.roster, silver.org_unit, silver.org_change and every feed with a subject
   * @param asOf last local day whose reports are seen; the links are those that a run on that day
   *     would have given, corrections received later apart
   */
  public Identified identify(Tables in, LocalDate asOf) {
    Column known = Mention.reportedBy(asOf, settings.zone());
    Places places =
        Places.of(in.read(OrgUnit.TABLE).filter(known), in.read(OrgChange.TABLE).filter(known));
    Dataset<Row> written = in.read(Decision.TABLE).filter(known);
    Dataset<Row> decisions = kept(Decisions.of(written));
    Clusters clusters = new Clusters(linkage.keep(), settings.maxRounds());
    People people = People.of(in.read(Roster.TABLE).filter(known), places, decisions, clusters);
    Dataset<Row> decided = MentionDecisions.resolved(decisions, people.ids());
    Dataset<Row> mentions = MentionDecisions.with(Mention.all(in, asOf, settings.zone()), decided);
    Dataset<Row> linked = linked(mentions, people, asOf);
    Dataset<Row> links = anchors(people.stints()).unionByName(links(linked));
    return new Identified(
        links,
        reviews(linked).unionByName(MentionDecisions.reviews(decided, people)),
        UnheardDecisions.of(written, decisions, people.ids(), links));
  }

  /** Materialised; what turns out empty is seen to be so, and joins with it drop out of plans. */
  private Dataset<Row> kept(Dataset<Row> rows) {
    Dataset<Row> kept = linkage.keep().apply(rows);
    return kept.isEmpty() ? kept.filter(lit(false)) : kept;
  }

  /** Runs the passes; adds the link, its method and all candidates considered. */
  private Dataset<Row> linked(Dataset<Row> mentions, People people, LocalDate asOf) {
    Dataset<Row> ruled = ruled(mentions, people);
    Dataset<Row> linked = ruled.filter(col(LINK).isNotNull());
    if (linked.count() < settings.leastToLearnFrom()) {
      return ruled.withColumn(ProbableFit.WORTH_ASKING, lit(true));
    }
    Dataset<Row> open = ruled.filter(col(LINK).isNull());
    ProbableFit fit = new ProbableFit(linkage, settings.candidatesShown());
    Dataset<Row> weighed =
        taken(fit.candidates(open.drop(CONSIDERED), linked, people, asOf), ProbableFit.METHOD)
            .withColumn(CONSIDERED, col(Candidate.CANDIDATES))
            .drop(Candidate.CANDIDATES);
    return linked
        .withColumn(ProbableFit.WORTH_ASKING, lit(false))
        .unionByName(linkage.keep().apply(weighed));
  }

  /** Runs the passes that decide by rules. */
  private Dataset<Row> ruled(Dataset<Row> mentions, People people) {
    Dataset<Row> blank =
        mentions
            .withColumn(LINK, Candidate.decided(col(MentionDecisions.SAME)))
            .withColumn(METHOD, when(col(LINK).isNull(), NOBODY).otherwise(DECISION))
            .withColumn(CONSIDERED, array().cast("array<" + Candidate.TYPE + ">"));
    Dataset<Row> first = linkage.keep().apply(step(blank, new ExactIdentifier(), people));
    // Identifiers that contradict each other or the name are not overruled by a rule on weaker
    // evidence; all of it together is for the last pass.
    Column settled = col(LINK).isNotNull().or(not(Candidate.none(col(CONSIDERED))));
    Dataset<Row> open = first.filter(not(settled));
    for (LinkPass pass : WEAKER_PASSES) {
      open = step(open, pass, people);
    }
    return first.filter(settled).unionByName(linkage.keep().apply(open));
  }

  private static Dataset<Row> step(Dataset<Row> mentions, LinkPass pass, People people) {
    Dataset<Row> found =
        pass.candidates(mentions, people)
            .withColumn(Candidate.CANDIDATES, Candidate.without(col(MentionDecisions.DIFFERENT)));
    return taken(found, pass.method())
        .withColumn(CONSIDERED, concat(col(CONSIDERED), col(Candidate.CANDIDATES)))
        .drop(Candidate.CANDIDATES);
  }

  private static Dataset<Row> taken(Dataset<Row> mentions, String method) {
    Column found = Candidate.onlyFit(col(Candidate.CANDIDATES));
    Column decides = col(LINK).isNull().and(col(FOUND).isNotNull());
    return mentions
        .withColumn(FOUND, found)
        .withColumn(METHOD, when(decides, method).otherwise(col(METHOD)))
        .withColumn(LINK, coalesce(col(LINK), col(FOUND)))
        .drop(FOUND);
  }

  private Dataset<Row> links(Dataset<Row> decided) {
    Column link = col(LINK);
    Column others =
        filter(
            col(CONSIDERED),
            one ->
                link.isNull()
                    .or(
                        one.getField(Candidate.CADRE_ID)
                            .notEqual(link.getField(Candidate.CADRE_ID))));
    Column described =
        transform(
            slice(others, 1, settings.candidatesShown()),
            one ->
                format_string(
                    "%s: %s (weight %.2f; %s)",
                    one.getField(Candidate.CADRE_ID),
                    one.getField(Candidate.EVIDENCE),
                    one.getField(Candidate.WEIGHT),
                    one.getField(Candidate.WATERFALL)));
    return decided.select(
        col(IdentityLink.FEED),
        col(IdentityLink.SOURCE_SYSTEM),
        col(IdentityLink.RECORD_ID),
        link.getField(Candidate.CADRE_ID).as(IdentityLink.CADRE_ID),
        col(METHOD),
        link.getField(Candidate.WEIGHT).as(IdentityLink.WEIGHT),
        link.getField(Candidate.EVIDENCE).as(IdentityLink.EVIDENCE),
        link.getField(Candidate.WATERFALL).as(IdentityLink.WATERFALL),
        link.getField(Candidate.RULE).as(IdentityLink.BLOCKING_RULE),
        nullif(concat_ws(" | ", described), lit("")).as(IdentityLink.ALTERNATIVES));
  }

  /** The roster's own records: they are what a cadre is, so they have no odds. */
  private static Dataset<Row> anchors(Dataset<Row> stints) {
    return stints.select(
        lit(SubjectFeed.feedOf(Roster.TABLE)).as(IdentityLink.FEED),
        col(Stint.SOURCE_SYSTEM).as(IdentityLink.SOURCE_SYSTEM),
        col(Stint.RECORD_ID).as(IdentityLink.RECORD_ID),
        col(Person.CADRE_ID).as(IdentityLink.CADRE_ID),
        lit(ANCHOR_METHOD).as(METHOD),
        lit(null).cast("double").as(IdentityLink.WEIGHT),
        lit("roster=anchor").as(IdentityLink.EVIDENCE),
        lit(null).cast("string").as(IdentityLink.WATERFALL),
        lit(null).cast("string").as(IdentityLink.BLOCKING_RULE),
        lit(null).cast("string").as(IdentityLink.ALTERNATIVES));
  }

  /** The candidates of mentions that nobody was linked to; a cadre once, at its weightiest. */
  private Dataset<Row> reviews(Dataset<Row> decided) {
    Column shown = slice(col(CONSIDERED), 1, settings.candidatesShown());
    Column best =
        max(
            struct(
                col(ONE).getField(Candidate.WEIGHT).as(IdentityReview.WEIGHT),
                col(ONE).getField(Candidate.WATERFALL).as(IdentityReview.WATERFALL),
                col(ONE).getField(Candidate.EVIDENCE).as(IdentityReview.EVIDENCE)));
    return decided
        .filter(col(LINK).isNull().and(col(ProbableFit.WORTH_ASKING)))
        .withColumn(ONE, explode(shown))
        .groupBy(
            col(IdentityReview.FEED),
            col(IdentityReview.SOURCE_SYSTEM),
            col(IdentityReview.RECORD_ID),
            col(ONE).getField(Candidate.CADRE_ID).as(IdentityReview.CANDIDATE_CADRE_ID),
            col(Mention.IMPACT),
            col(Mention.WRITTEN))
        .agg(best.as(BEST))
        .select(
            col(IdentityReview.FEED),
            col(IdentityReview.SOURCE_SYSTEM),
            col(IdentityReview.RECORD_ID),
            col(IdentityReview.CANDIDATE_CADRE_ID),
            col(BEST).getField(IdentityReview.WEIGHT).as(IdentityReview.WEIGHT),
            col(BEST).getField(IdentityReview.WATERFALL).as(IdentityReview.WATERFALL),
            col(BEST).getField(IdentityReview.EVIDENCE).as(IdentityReview.EVIDENCE),
            col(Mention.WRITTEN).as(IdentityReview.WRITTEN),
            col(Mention.IMPACT).as(IdentityReview.IMPACT),
            lit(OPEN).as(IdentityReview.STATE));
  }
}
