package vn.dondoc.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.LedWork;
import vn.dondoc.register.LedWorks;

/**
 * "Công văn đôn đốc": a draft for one agency with what it leads that is overdue or due within ten working days, and whose
 * turn is its own. In the form of Decree 30/2020; number, day and signature are left to the office.
 */
@Service
class UrgingLetter {

    /** More is no letter. */
    private static final int MOST = 500;

    /** Assumed from practice: time to answer a letter. */
    private static final int WORKING_DAYS_TO_ANSWER = 5;

    private static final String TEMPLATE = "cong-van-don-doc.docx";

    private final LedWorks ledWorks;
    private final ReportFacts reportFacts;
    private final ReportSettings settings;
    private final Templates templates;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    UrgingLetter(
            LedWorks ledWorks,
            ReportFacts reportFacts,
            ReportSettings settings,
            Templates templates,
            Agencies agencies,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.ledWorks = ledWorks;
        this.reportFacts = reportFacts;
        this.settings = settings;
        this.templates = templates;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A letter, and how many directives stand in it. */
    record Draft(String agencyName, int directives, byte[] file) {}

    /**
     * @param answerOn by when an answer is asked for; null for five working days from today
     * @throws Refusal (403) for who does not oversee, (400) for an unknown agency, a group or a day that has passed, (409)
     *     when there is nothing to urge
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Draft write(String code, LocalDate answerOn, Actor reader) throws IOException {
        if (!reader.oversees()) {
            throw Refusal.forbidden("notYourRole");
        }
        Agency agency = agencies.get("agency", code);
        if (agency.isGroup()) {
            throw Refusal.invalid("agency", "letterToGroup", agency.name());
        }
        LocalDate today = clock.today();
        if (answerOn != null && answerOn.isBefore(today)) {
            throw Refusal.invalid("answerOn", "answerInPast");
        }
        List<UrgedRow> rows = rows(code, today);
        if (rows.isEmpty()) {
            throw Refusal.conflict("nothingToUrge", agency.name());
        }
        LocalDate until = answerOn == null ? workingDays.plus(today, WORKING_DAYS_TO_ANSWER) : answerOn;
        return new Draft(agency.name(), rows.size(), fill(facts(agency, rows, until, reader), rows));
    }

    private List<UrgedRow> rows(String code, LocalDate today) {
        int soon = (int) ChronoUnit.DAYS.between(today, Term.amberHorizon(today, workingDays));
        List<LedWork> works = Stream.concat(
                        ledWorks.late(code, MOST).stream(), ledWorks.dueWithin(soon, code, MOST).stream())
                .filter(work -> work.state() != DirectiveState.SUBMITTED)
                .toList();
        List<UrgedRow> rows = new ArrayList<>();
        works.forEach(work -> rows.add(new UrgedRow(rows.size() + 1, work, today)));
        return rows;
    }

    private Facts facts(Agency agency, List<UrgedRow> rows, LocalDate until, Actor reader) {
        long overdue = rows.stream().filter(UrgedRow::isOverdue).count();
        return reportFacts
                .issued(reader)
                .put("ký hiệu", settings.symbol() + "-…")
                .put("kính gửi", agency.name() + ".")
                .put("cơ quan nhận", agency.name())
                .put("số quá hạn", overdue)
                .put("số sắp đến hạn", rows.size() - overdue)
                .put("lời đề nghị", request(agency))
                .put("ngày trả lời", Days.write(until))
                .put("nơi nhận", settings::letterRecipients);
    }

    /** Who is outside the committee's authority is asked, never told. */
    private static String request(Agency agency) {
        return agency.kind().isOutsideAuthority()
                ? "Kính đề nghị " + agency.name()
                        + " quan tâm chỉ đạo thực hiện các nhiệm vụ nêu trên; đối với nhiệm vụ"
                        + " đã quá hạn, thông tin về kết quả, khó khăn, vướng mắc và dự kiến thời gian hoàn thành."
                : "Đề nghị " + agency.name()
                        + " tập trung chỉ đạo, khẩn trương hoàn thành các nhiệm vụ nêu trên; đối với"
                        + " nhiệm vụ đã quá hạn, báo cáo kết quả thực hiện, nguyên nhân chậm tiến độ, trách nhiệm của tổ"
                        + " chức, cá nhân và cam kết thời gian hoàn thành.";
    }

    private byte[] fill(Facts facts, List<UrgedRow> rows) throws IOException {
        var target = new ByteArrayOutputStream();
        try (InputStream template = templates.open(TEMPLATE)) {
            new DocxTemplate(template).fill(facts, lines -> rows.forEach(row -> lines.accept(row.line())), target);
        } catch (UnknownPlaceholder unknown) {
            throw Reports.unknown(TEMPLATE, unknown);
        }
        return target.toByteArray();
    }
}
