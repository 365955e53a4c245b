package org.cadreprofiles.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;

/** An invented county's published tables, of any number of cadres, the same each time. */
final class ReportFixture implements Tables {
  static final String RUN = "2026-01-05T02-00-00Z-7";
  private static final String UNIT_NAMES =
      "array('石桥镇','青石镇','柳河乡','云岭街道','东关街道','县发展局','县民政局','县审计局','松坪村','白河村','县图书馆','南塘镇')";
  private static final String SURNAMES = "array('张','王','李','赵','陈','欧阳','周','吴','徐','孙','马','朱')";
  private static final String GIVEN =
      "array('明远','秀兰','建国','晓梅','志强','雨桐','海波','丽华','文博','春燕','立新','思源','德顺')";

  private final SparkSession spark = SharedSpark.session();
  private final Contracts contracts = Contracts.load();
  private final Map<String, Dataset<Row>> tables = new HashMap<>();
  private final long cadres;
  private final int facts;

  /**
   * @param cadres people
   * @param facts dated facts per person, 16 or more
   */
  ReportFixture(long cadres, int facts) {
    this.cadres = cadres;
    this.facts = facts;
    units();
    catalogue();
    profiles();
    events();
    scores();
    browse();
    anomalies();
    identity();
    operations();
  }

  private void identity() {
    with(
        IdentityLink.TABLE,
        Rows.table(
            "feed     | source_system | record_id | cadre_id | method",
            "petition | county | PETITION-MATTER | | none",
            "petition | county | p-2 | c000001 | roster",
            "work_record | county | w-1 | | none",
            "work_record | county | w-2 | c000002 | probabilistic",
            "roster | county | r-1 | c000001 | id"));
    with(
        IdentityReview.TABLE,
        Rows.table(
            "feed | source_system | record_id | candidate_cadre_id | weight:double | evidence | waterfall | written | impact:double | state",
            "petition | county | PETITION-MATTER | c000001 | 3.5 | name=exact | prior=-6;name=9.5 | 张明远; 石桥镇 | 4 | open",
            "work_record | county | w-1 | c000002 | 4.25 | cadre_no=differs;name=exact;unit=same | prior=-6;cadre_no=-5.25;name=10;unit=5.5 | 王秀兰; <b>青石镇</b> | 1 | open",
            "work_record | county | w-1 | c000003 | -2.5 | cadre_no=one_slip;name=surname | prior=-6;cadre_no=2;name=1.5 | 王秀兰; <b>青石镇</b> | 1 | open",
            "roster | county | r-1 | c000004 | | | | | 5 | open",
            "work_record | county | w-3 | c000005 | | | | | 1 | different"));
    with(
        IdentityEvent.TABLE,
        Rows.table(
            "run_id | from_cadre_id | into_cadre_id | kind | records:bigint",
            "2026-01-04 | c000077 | c000001 | merged | 2"));
  }

  @Override
  public Dataset<Row> read(String table) {
    StructType schema = schema(table);
    return tables.computeIfAbsent(table, t -> spark.createDataFrame(List.of(), schema));
  }

  /** Puts other rows in a table's place; columns left out are null. */
  ReportFixture with(String table, Dataset<Row> rows) {
    Dataset<Row> complete = Rows.complete(rows, schema(table));
    tables.put(table, cadres <= 1_000 ? local(complete, schema(table)) : stored(complete, table));
    return this;
  }

  /** Small tables become plain rows, so that a test does not make them again at each read. */
  private Dataset<Row> local(Dataset<Row> rows, StructType schema) {
    return spark.createDataFrame(rows.collectAsList(), schema).coalesce(1);
  }

  /** Large ones lie in files, as in a lake. */
  private Dataset<Row> stored(Dataset<Row> rows, String table) {
    try {
      String folder = Files.createTempDirectory("cadre-report-").resolve(table).toUri().toString();
      rows.write().parquet(folder);
      return spark.read().parquet(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds rows to a table. */
  ReportFixture plus(String table, Dataset<Row> rows) {
    return with(table, read(table).unionByName(Rows.complete(rows, schema(table))));
  }

  StructType schema(String table) {
    StructType schema = new StructType();
    for (Contract.Column column : contracts.get(table).storedColumns()) {
      schema = schema.add(column.name(), DataType.fromDDL(column.type()), true);
    }
    return schema;
  }

  static RunSummary run() {
    List<RunSummary.Feed> feeds =
        List.of(
            feed("roster", 1_204, 1_180, 9, 10, 5),
            feed("petition", 2_031, 2_000, 11, 12, 8),
            feed("browse_event", 100_512, 100_000, 500, 12, 0),
            feed("annual_assessment", 500, 500, 0, 0, 0),
            new RunSummary.Feed("audit_finding", 0, 0, 0, 0, 0, Optional.empty()));
    return new RunSummary(
        RUN,
        "ok",
        "0.1.0",
        LocalDate.parse("2025-12-31"),
        Instant.parse("2026-01-05T02:00:00Z"),
        Instant.parse("2026-01-05T02:00:41Z"),
        List.of(
            new RunSummary.Step("ingest", 2.4),
            new RunSummary.Step("standardize", 9.1),
            new RunSummary.Step("detect", 12.7)),
        feeds,
        List.of(
            new RunSummary.PublishedTable("gold.cadre_profile", 3, 500),
            new RunSummary.PublishedTable("gold.score", 3, 498)),
        List.of(
            new RunSummary.Check("silver.roster", "valid_sex", "quarantine", 9),
            new RunSummary.Check("gold.browse_corrected", "adds_up", "fail", 0)),
        List.of(
            new RunSummary.RuleText(
                "gate-joint-review",
                "gate-joint-review (policy of 青石县 from 2025-01-01; local measure)",
                "Only indicators that passed joint review enter.",
                "只有通过联合审核的指标才能进入。")),
        List.of(
            new RunSummary.RuleText(
                "sanction-demotion-24",
                "from memory, not checked",
                "A demotion counts for 24 months.",
                "撤职影响期二十四个月。")));
  }

  private static RunSummary.Feed feed(String name, long in, long out, long q, long d, long s) {
    return new RunSummary.Feed(name, in, out, q, d, s, Optional.of(LocalDate.parse("2025-12-30")));
  }

  private void units() {
    with(
        "silver.org_unit",
        spark
            .range(12)
            .selectExpr(
                "format_string('u%03d', id) unit_id",
                "element_at(" + UNIT_NAMES + ", int(id) + 1) unit_name",
                "element_at(array('township','township','township','street','street','township','township','department','village','village','institution','township'), int(id) + 1) unit_kind",
                "int(8000 + id * 1700) service_population",
                "date'2015-01-01' valid_from",
                "concat('r', id) record_id",
                "timestamp'2025-01-01 00:00:00' reported_at"));
    with(
        "bronze.received_file",
        Rows.table(
            "file_id | path | feed",
            "f1 | roster/roster-2025.csv | roster",
            "f2 | commendation/2025.csv | commendation",
            "f3 | browse_event/2025-08-14.parquet | browse_event"));
  }

  private void catalogue() {
    Dataset<Row> catalogue =
        Rows.table(
            "indicator_id | name | aspect | kind | unit_of_measure | direction",
            "i1 | 每千人办件量 | service | outcome | 件/千人 | up",
            "i2 | 信访按期办结率 | governance | outcome | % | up",
            "i3 | 审计整改按期率 | governance | outcome | % | up",
            "i4 | 平台人均浏览 | service | outcome | 次/人 | up",
            "i5 | 村集体收入增长 | economy | outcome | % | up",
            "i6 | 空气质量优良天数 | environment | outcome | 天 | up",
            "i7 | 日常考核良好率 | performance | outcome | % | up",
            "i8 | 安全隐患整改率 | safety | outcome | % | up",
            "i9 | 召开会议次数 | performance | trace | 次 | up");
    with(
        "silver.indicator",
        catalogue.selectExpr(
            "*",
            "date'2025-01-01' valid_from",
            "timestamp'2025-01-01 00:00:00' reported_at",
            "indicator_id record_id"));
    with(
        "gold.indicator_gate",
        catalogue.selectExpr(
            "indicator_id",
            "date'2025-01-01' period_from",
            "date'2025-12-31' period_to",
            "indicator_id <> 'i9' admitted",
            "false needs_review",
            "'gate-joint-review' rule",
            "if(indicator_id <> 'i9', 'Passed joint review; in force.', 'Trace of process without a legal basis.') reason",
            "if(indicator_id <> 'i9', '通过联合审核且在有效期内。', '痕迹类指标，无法定依据。') reason_zh",
            "'gate-joint-review (policy of 青石县 from 2025-01-01)' citation"));
  }

  private Dataset<Row> people() {
    return spark
        .range(cadres)
        .selectExpr(
            "id",
            "format_string('c%06d', id) cadre_id",
            "concat(element_at("
                + SURNAMES
                + ", int(id % 12) + 1), element_at("
                + GIVEN
                + ", int((id div 12) % 13) + 1)) name",
            "int(id % 12) unit",
            "if(id % 3 = 0, 'leading', 'non_leading') post_kind");
  }

  private void profiles() {
    with(
        "gold.cadre_profile",
        people()
            .selectExpr(
                "cadre_id",
                "name",
                "format_string('u%03d', unit) unit_id",
                "element_at(" + UNIT_NAMES + ", unit + 1) unit",
                "element_at(array('township','township','township','street','street','township','township','department','village','village','institution','township'), unit + 1) unit_kind",
                "if(post_kind = 'leading', '副镇长', '科员') post",
                "'142' post_level",
                "post_kind",
                "if(post_kind = 'leading', array('民政','信访','政务服务'), array()) in_charge_of",
                "id % 29 <> 28 in_service",
                "int(id % 5 = 4) other_posts",
                "date_sub(date'2025-12-31', int(400 + id % 900)) tenure_from",
                "int(400 + id % 900) tenure_days",
                "date'2025-12-31' as_of",
                "element_at(array('competent','outstanding','competent','basically_competent'), int(id % 4) + 1) last_grade",
                "2024 last_grade_year",
                "int(id % 4 = 1) years_outstanding_in_row",
                "bigint(id % 11 = 0) discipline_concluded",
                "bigint(id % 13 = 0) discipline_cleared",
                "bigint(id % 11 = 0) sanctions_in_effect",
                "bigint(if(id % 6 = 0, 7, 3)) petitions_closed",
                "bigint(if(id % 6 = 0, 2, 1)) petitions_substantiated",
                "bigint(id % 5) audit_findings",
                "bigint(id % 3) audit_rectified",
                "84.25 + id % 9 appraisal_mean",
                "23L appraisal_raters",
                "214L work_records",
                "201L work_records_reviewed",
                "bigint(id % 3 = 0) commendations",
                "8L indicator_values",
                "1L rectifications_open",
                "bigint(id % 2) rectifications_late",
                "if(id % 2 = 0, 46L, null) feedback_respondents",
                "if(id % 2 = 0, 0.913, null) feedback_favourable",
                facts + "L events",
                "9L events_counted",
                "date'2025-12-01' fresh_roster",
                "date'2026-01-02' fresh_petition",
                "date'2025-11-30' fresh_annual_assessment",
                "date'2025-12-31' fresh_work_record"));
  }

  private void events() {
    Dataset<Row> kinds =
        Rows.table(
            "k:int | kind | polarity | counted:boolean | why_not | detail_en | detail_zh | feed | days:int",
            "0 | post | neutral | false | informational | In the post of 副镇长 since 2024 | 2024 年起任副镇长 | roster | 700",
            "1 | commendation | positive | true | | Commended at county level for service to residents | 因服务群众获县级表彰 | commendation | 230",
            "2 | annual_grade | positive | true | | Graded outstanding for 2024 | 2024 年度考核优秀 | annual_assessment | 330",
            "3 | discipline_case | negative | false | cleared | Case concluded; the person was cleared and the clarification published | 案件办结，已予澄清并公布 | discipline_case | 400",
            "4 | sanction | negative | false | expired | Party warning; its effect period has ended | 党内警告，影响期已满 | discipline_case | 900",
            "5 | audit_finding | negative | false | not_final | Audit finding with leadership responsibility; the reply window is open | 审计问题（领导责任），申辩期内 | audit_finding | 20",
            "6 | audit_finding | negative | true | | Audit finding with direct responsibility: CNY 12,400.00, put right | 审计问题（直接责任）：12,400.00 元，已整改 | audit_finding | 260",
            "7 | petition | negative | true | | Petition about conduct, substantiated PETITION-MATTER | 信访（作风），属实 PETITION-MATTER | petition | 120",
            "8 | petition | negative | false | open | Petition received, pending PETITION-MATTER | 信访受理，办理中 PETITION-MATTER | petition | 15",
            "9 | community_feedback | positive | true | | Favourable answers FEEDBACK-MATTER | 群众好评 FEEDBACK-MATTER | community_feedback | 60",
            "10 | rectification | neutral | false | informational | Rectification of an audit finding, due 2026-02-01 | 审计整改，2026-02-01 到期 | rectification | 40",
            "11 | discipline_case | negative | false | open | Case being verified | 案件核实中 | discipline_case | 10",
            "12 | work_records | neutral | true | | 214 work records in the year, 201 reviewed | 本年工作记录 214 条，已审阅 201 条 | work_record | 0",
            "13 | appraisal | neutral | true | | Mean appraisal 84.3 of 23 raters | 民主测评均分 84.3（23 人） | appraisal | 45");
    Dataset<Row> more =
        spark
            .range(14, Math.max(15, facts))
            .selectExpr(
                "int(id) k",
                "'indicator_value' kind",
                "'neutral' polarity",
                "true counted",
                "string(null) why_not",
                "concat('Indicator i', id % 8 + 1, ': ', id * 1.5, ' for the quarter') detail_en",
                "concat('指标 i', id % 8 + 1, '：', id * 1.5, '（季度）') detail_zh",
                "'indicator_value' feed",
                "int(id % 8) * 91 + 5 days");
    with(
        "gold.profile_event",
        people()
            .crossJoin(broadcast(kinds.unionByName(more)))
            .where("k > 6 or (id + k) % 3 <> 2 or k = 0")
            .selectExpr(
                "cadre_id",
                "kind",
                "polarity",
                "date_sub(date'2025-12-31', days + int(id % 17)) valid_from",
                "if(kind = 'sanction', date'2024-12-31', null) valid_to",
                "counted",
                "why_not",
                "if(kind = 'sanction', 'sanction-warning-12', null) rule_id",
                "detail_en",
                "detail_zh",
                "feed",
                "'county-hr' source_system",
                "concat(feed, '-', id, '-', k) record_id",
                "0 item",
                "'f2' source_file_id",
                "id * 3 + k source_line"));
    with(
        "gold.portrait",
        people()
            .where("id % 2 = 0")
            .selectExpr(
                "cadre_id",
                "explode(array(struct('en' language, 1 sentence_no, concat(name, ' has been in the post for two years.') sentence, 'roster/county-hr/roster-1' evidence), struct('zh' language, 1 sentence_no, concat(name, '任现职两年。') sentence, 'roster/county-hr/roster-1' evidence), struct('en' language, 2 sentence_no, 'One petition was substantiated PETITION-MATTER.' sentence, 'petition/county/p-1' evidence), struct('zh' language, 2 sentence_no, '信访属实一件 PETITION-MATTER。' sentence, 'petition/county/p-1' evidence))) s")
            .selectExpr("cadre_id", "s.*"));
  }

  private void scores() {
    Dataset<Row> indicators =
        spark
            .range(1, 9)
            .selectExpr(
                "concat('i', id) part_id",
                "'indicator' part_kind",
                "element_at(array('service','governance','governance','service','economy','environment','performance','safety'), int(id)) aspect",
                "id k");
    Dataset<Row> parts =
        people()
            .crossJoin(broadcast(indicators))
            .selectExpr(
                "cadre_id",
                "id",
                "part_id",
                "part_kind",
                "aspect",
                "12.5D + pmod(hash(id, k), 400) / 8.0D raw",
                "case when k = 4 and id % 7 = 0 then 'withheld' when k = 6 and id % 5 = 0 then 'missing' else 'counted' end state",
                "round(35D + pmod(hash(k, id), 600) / 10.0D, 4) normalised",
                "0.125D weight",
                "concat('indicator_value/county-hr/iv-', id, '-', k) evidence")
            .selectExpr(
                "*",
                "if(state = 'missing', null, raw) raw2",
                "if(state = 'counted', weight * normalised, 0D) contribution",
                "case state when 'withheld' then 'withheld while open: anomaly a1' when 'missing' then 'no value in the period' else 'on a scale from 12.5 to 62.5 (ends at 5 % and 95 % of 20 peers; more is better)' end why")
            .drop("raw")
            .withColumnRenamed("raw2", "raw")
            .withColumn("corrected", expr("if(part_id = 'i4', raw * 0.8, raw)"));
    Dataset<Row> adjustments =
        people()
            .selectExpr(
                "cadre_id",
                "id",
                "explode(array(struct('adjustment:commendation:commendation/county-hr/com-1/0' part_id, if(id % 3 = 0, 1.5D, 0D) contribution, 'commendation/county-hr/com-1' evidence), struct('adjustment:sanction:discipline_case/county/d-1/0' part_id, if(id % 11 = 0, -2.25D, 0D) contribution, 'discipline_case/county/d-1' evidence), struct('adjustment:petition:petition/county/PETITION-MATTER/0' part_id, if(id % 4 = 0, -0.75D, 0D) contribution, 'petition/county/PETITION-MATTER' evidence))) a")
            .selectExpr(
                "cadre_id",
                "id",
                "a.part_id",
                "'adjustment' part_kind",
                "string(null) aspect",
                "double(null) raw",
                "double(null) corrected",
                "double(null) normalised",
                "double(null) weight",
                "if(a.contribution = 0, 'excluded', 'counted') state",
                "a.contribution",
                "if(a.contribution = 0, 'counts zero: its effect period is over', concat(a.contribution, ' points per fact (policy of 青石县)')) why",
                "a.evidence")
            .where("contribution <> 0 or part_id not like 'adjustment:petition%'");
    Dataset<Row> all = parts.unionByName(adjustments);
    with(
        "gold.score_part",
        all.selectExpr(
            "cadre_id",
            "part_id",
            "date'2025-01-01' period_from",
            "date'2025-12-31' period_to",
            "1 revision",
            "part_kind",
            "aspect",
            "raw",
            "corrected",
            "normalised",
            "weight",
            "contribution",
            "state",
            "why",
            "evidence",
            "'" + RUN + "' run_id"));
    Dataset<Row> sums =
        all.groupBy("cadre_id", "id")
            .agg(expr("sum(contribution) score"), expr("max(state = 'withheld') held"))
            .selectExpr(
                "*",
                "concat('level=142, post_kind=', if(id % 3 = 0, 'leading', 'non_leading'), ', unit_kind=', element_at(array('township','street','department'), int(id % 3) + 1)) peer_group",
                "0.8D + id % 4 * 0.7D + if(held, 3D, 0D) half")
            .selectExpr(
                "*",
                "rank() over (partition by peer_group order by score desc) rank",
                "count(1) over (partition by peer_group) peers");
    with(
        "gold.score",
        sums.selectExpr(
            "cadre_id",
            "date'2025-01-01' period_from",
            "date'2025-12-31' period_to",
            "1 revision",
            "'current' status",
            "if(id % 41 = 40, null, score) score",
            "if(id % 41 = 40, null, score - half) low",
            "if(id % 41 = 40, null, score + half) high",
            "if(id % 41 = 40, null, int(rank)) rank",
            "if(id % 41 = 40, null, int(greatest(1, rank - 3))) rank_low",
            "if(id % 41 = 40, null, int(least(peers, rank + 4))) rank_high",
            "peer_group",
            "int(peers) peers",
            "if(id % 41 = 40, 0.4D, 0.92D) coverage",
            "if(held, 0.125D, 0D) withheld_share",
            "if(held, score + 2.5D, null) score_with_reported",
            "if(held, score - 1.5D, null) score_with_corrected",
            "0.31D probability_top",
            "if(id % 41 = 40, 'no score: 40.0 % of the weight could be counted, 60.0 % are needed', null) why",
            "'" + RUN + "' run_id"));
    plus(
        "gold.score",
        sums.where("id % 10 = 0")
            .selectExpr(
                "cadre_id",
                "date'2024-01-01' period_from",
                "date'2024-12-31' period_to",
                "1 revision",
                "'superseded' status",
                "score - 4 score",
                "score - 7 low",
                "score - 1 high",
                "peer_group",
                "int(peers) peers",
                "'A revoked decision no longer counts' why",
                "'" + RUN + "' run_id"));
  }

  private void browse() {
    with(
        "gold.browse_corrected",
        spark
            .range(12)
            .selectExpr("int(id) u", "explode(array('p1', 'p2')) page_id")
            .selectExpr("*", "explode(sequence(0, 364)) d")
            .selectExpr(
                "*",
                "round(180 + u * 25 + 60 * sin(d * 0.9) + pmod(hash(u, page_id, d), 60) - if(weekday(date_add(date'2025-01-01', d)) > 4, 90, 0)) organic",
                "if(u = 2 and d between 196 and 232 and d % 5 <> 0, 520 + pmod(hash(d), 160), 0) added")
            .selectExpr(
                "'gov_app' platform",
                "format_string('u%03d', u) unit_id",
                "page_id",
                "date_add(date'2025-01-01', d) day",
                "double(organic + added + 6) reported",
                "6D benign_invalid",
                "double(added) suspect_invalid",
                "double(organic) corrected",
                "double(organic) - 12 - added * 0.06 low",
                "double(organic) + 12 + added * 0.06 high"));
  }

  private void anomalies() {
    Dataset<Row> findings =
        Rows.table(
            "anomaly_id | unit_id | class | state | q_value:double | detector | decided_by | decided_why",
            "a1 | u002 | suspect | open | 0.0004 | seriesResidual | | ",
            "a2 | u004 | suspect | confirmed | 0.012 | visitorConcentration | 林督查 | The unit confirmed that a contractor was paid",
            "a3 | u006 | suspect | explained | 0.031 | perCapitaFunnel | 林督查 | A campaign with QR codes at the bus station",
            "a4 | u007 | benign | open | | visitorConcentration | | ");
    with(
        "gold.anomaly",
        findings.selectExpr(
            "*",
            "'1.0' detector_version",
            "'unit' subject_kind",
            "unit_id subject_id",
            "string(null) page_id",
            "'gov_app' platform",
            "date'2025-07-01' period_from",
            "date'2025-09-30' period_to",
            "72400D reported",
            "38100D expected",
            "39250D corrected",
            "36900D corrected_low",
            "41800D corrected_high",
            "1.9D effect",
            "q_value / 3 p_value",
            "'72,400 views were reported in the quarter; units like this one have 31,000 to 44,000. About 33,000 of them came at fixed gaps from few visitors.' sentence_en",
            "'该单位本季度上报浏览 72,400 次，同类单位为 31,000 至 44,000 次。其中约 33,000 次来自少数访客、间隔固定。' sentence_zh",
            "'crowd=no, visitors without a mark are not in question;campaign=no;holiday=no, what all units of the platform share is divided out;kiosk=subtracted, 1,204 views by declared or undeclared machines;launch=cannot be checked, no log' explanations",
            "'A list of real service transactions on these days, or proof of a campaign that brought many new visitors.' refutation_en",
            "'这些日期的真实办件清单，或带来大量新访客的宣传活动证明。' refutation_zh",
            "if(decided_by is null, null, timestamp'2025-12-30 08:30:00') decided_at"));
    with(
        "gold.anomaly_evidence",
        findings
            .select("anomaly_id")
            .crossJoin(
                Rows.table(
                    "item:int | kind | value:double | limit:double | detail_en | detail_zh | source_table | source_rows | source_file_id | source_line:bigint",
                    "1 | series_residual | 7.81 | 3.5 | Days in July and August lie up to 7.8 robust deviations above the same weekdays before | 七、八月高出此前同星期几达 7.8 个稳健标准差 | silver.visitor_page_day | platform = 'gov_app' and unit_id = 'u002' and day between '2025-07-16' and '2025-08-21' | | ",
                    "2 | effective_visitors | 14.2 | 180 | The views come from 14 visitors as if they were equally busy; units like this one have 180 | 折合 14 名访客，同类单位为 180 名 | | | | ",
                    "3 | sample_event | | | Sample: 60 views at gaps of 30 seconds | 样例：60 次浏览，间隔均为 30 秒 | silver.browse_event | event_id = 'e-77' | f3 | 1207")));
  }

  private void operations() {
    with(
        "ops.quarantine",
        spark
            .range(40)
            .selectExpr(
                "if(id < 30, '" + RUN + "', 'earlier') run_id",
                "if(id % 4 = 3, 'petition', 'roster') feed",
                "if(id % 4 = 3, 'petition/2025.jsonl', 'roster/roster-2025.csv') path",
                "'f1' file_id",
                "id + 2 line",
                "if(id % 2 = 0, array('valid_sex'), array('valid_sex', 'required_name')) rules",
                "if(id % 5 = 0, null, '{\"cadre_no\":\"***\",\"name\":\"***\",\"unit_id\":\"u001\",\"sex\":\"7\"}') record"));
    with(
        "gold.burden",
        Rows.table(
            "scope_kind | scope_id | year:int | measure | value:double | previous:double | change:double",
            "county | all | 2025 | indicators | 154 | 250 | -0.384",
            "county | all | 2025 | on_site_visits | 320 | 503 | -0.364",
            "county | all | 2024 | indicators | 250 | | ",
            "county | all | 2025 | minutes_to_fill | 4.2 | 11 | -0.618",
            "unit | u001 | 2025 | materials | 61 | 90 | -0.322",
            "unit | u002 | 2025 | materials | 44 | 40 | 0.1",
            "issuer | u005 | 2025 | indicators | 22 | 31 | -0.29"));
  }
}
