package org.cadreprofiles.world.write;

import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.table.WorkRecord;

/** The exports of Yunxi: CSV in GB18030 with Chinese headers and values. */
public final class YunxiExports {
  private YunxiExports() {}

  public static ExportStyle roster() {
    return begin("yunxi-renshi")
        .column(Roster.CADRE_NO, "干部编号")
        .column(Roster.NAME, "姓名")
        .column(Roster.FORMER_NAMES, "曾用名")
        .column(Roster.RESIDENT_ID, "身份证号")
        .column(Roster.SEX, "性别")
        .values("1", "男", "2", "女", "0", "未知", "9", "未说明")
        .column(Roster.BIRTH_DATE, "出生日期")
        .column(Roster.UNIT_ID, "单位编码")
        .column(Roster.POST_TITLE, "职务")
        .column(Roster.POST_LEVEL, "职务层次代码")
        .column(Roster.POST_KIND, "职务类别")
        .values("leading", "领导职务", "non_leading", "非领导职务", "village", "村干部")
        .column(Roster.IN_CHARGE_OF, "分管领域")
        .column(Roster.VALID_FROM, "任职日期")
        .column(Roster.VALID_TO, "免职日期")
        .extra("备注", "")
        .gb18030();
  }

  public static ExportStyle petition() {
    StyleBuilder style =
        begin("yunxi-xinfang")
            .column(Petition.PETITION_ID, "信访编号")
            .column(Petition.CHANNEL, "渠道")
            .values(
                "letter",
                "来信",
                "visit",
                "来访",
                "call",
                "来电",
                "online",
                "网上信访",
                "message_board",
                "留言板")
            .column(Petition.RECEIVED_ON, "受理日期");
    return subject(style)
        .column(Petition.UNIT_ID, "被反映单位编码")
        .column(Petition.CATEGORY, "问题类别")
        .column(Petition.PETITIONER + ".name", "信访人姓名")
        .column(Petition.PETITIONER + ".phone", "信访人电话")
        .column(Petition.PETITIONER + ".resident_id", "信访人身份证号")
        .column(Petition.TEXT, "信访内容")
        .column(Petition.OUTCOME, "办理结果")
        .renamed("结果")
        .values(
            "pending",
            "办理中",
            "substantiated",
            "属实",
            "partly",
            "部分属实",
            "unsubstantiated",
            "不属实",
            "false_accusation",
            "诬告")
        .column(Petition.DUE_ON, "办理期限")
        .column(Petition.CLOSED_ON, "办结日期")
        .column(Petition.CLARIFIED_ON, "澄清日期")
        .column(Petition.SATISFACTION, "满意度")
        .extra("备注", "")
        .gb18030();
  }

  public static ExportStyle annualAssessment() {
    return subject(begin("yunxi-kaohe"))
        .column(AnnualAssessment.YEAR, "年度")
        .column(AnnualAssessment.GRADE, "考核等次")
        .values(
            "outstanding",
            "优秀",
            "competent",
            "称职",
            "basically_competent",
            "基本称职",
            "incompetent",
            "不称职",
            "undetermined",
            "不确定等次",
            "not_assessed",
            "未参加考核")
        .column(AnnualAssessment.REASON, "说明")
        .gb18030();
  }

  public static ExportStyle workRecord() {
    return subject(begin("yunxi-pingshi"))
        .column(WorkRecord.WORK_DATE, "工作日期")
        .column(WorkRecord.ENTERED_AT, "填报时间")
        .column(WorkRecord.OPENED_AT, "打开时间")
        .column(WorkRecord.TEXT, "工作内容")
        .column(WorkRecord.SELF_GRADE, "自评")
        .column(WorkRecord.REVIEWED_AT, "审核时间")
        .column(WorkRecord.REVIEW_OPENED_AT, "审核打开时间")
        .column(WorkRecord.REVIEW_GRADE, "审核等次")
        .values("good", "好", "fairly_good", "较好", "average", "一般", "poor", "较差")
        .gb18030();
  }

  public static ExportStyle inspection() {
    return begin("yunxi-ducha")
        .column(Inspection.INSPECTION_ID, "督查编号")
        .column(Inspection.KIND, "类型")
        .values("plan", "计划", "on_site", "现场检查", "material_request", "材料报送")
        .column(Inspection.ISSUER_UNIT_ID, "发起单位编码")
        .column(Inspection.TARGET_UNIT_ID, "受检单位编码")
        .column(Inspection.TASK, "事项")
        .column(Inspection.PLANNED_FROM, "计划开始")
        .column(Inspection.PLANNED_TO, "计划结束")
        .column(Inspection.HAPPENED_FROM, "实际开始")
        .column(Inspection.HAPPENED_TO, "实际结束")
        .column(Inspection.APPROVED, "是否审批")
        .values("true", "是", "false", "否")
        .column(Inspection.INDICATORS, "涉及指标")
        .column(Inspection.MATERIALS, "材料清单")
        .gb18030();
  }

  private static StyleBuilder begin(String system) {
    return new StyleBuilder("yunxi", system, FileKind.CSV)
        .column(Envelope.RECORD_ID, "流水号")
        .column(Envelope.REPORTED_AT, "上报时间")
        .column(Envelope.CORRECTS, "更正流水号");
  }

  private static StyleBuilder subject(StyleBuilder style) {
    return style
        .column(Subject.SUBJECT_CADRE_NO, "干部编号")
        .column(Subject.SUBJECT_RESIDENT_ID, "干部身份证号")
        .column(Subject.SUBJECT_NAME, "干部姓名")
        .column(Subject.SUBJECT_UNIT, "所在单位")
        .column(Subject.SUBJECT_POST, "职务");
  }
}
