package vn.dondoc.report;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Figures;
import vn.dondoc.register.Figures.Share;

/** What stands around a table: who reports, as of when, and the figures, counted where the dashboard counts them. */
@Component
class ReportFacts {

    private static final Locale LANGUAGE = ReaderLanguage.VIETNAMESE;

    private final ReportSettings settings;
    private final DirectiveFigures figures;
    private final LateWork lateWork;
    private final Agencies agencies;
    private final OfficeClock clock;

    ReportFacts(
            ReportSettings settings,
            DirectiveFigures figures,
            LateWork lateWork,
            Agencies agencies,
            OfficeClock clock) {
        this.settings = settings;
        this.figures = figures;
        this.lateWork = lateWork;
        this.agencies = agencies;
        this.clock = clock;
    }

    Facts of(Wanted wanted, Actor reader) {
        Facts facts = issued(reader);
        reporting(facts, wanted.filter());
        figures(facts, figures.whole(wanted.filter(), reader));
        facts.put("nhiệm vụ quá hạn", () -> lateWork.lines(Lateness.OPEN_OVERDUE, wanted.filter(), reader));
        facts.put(
                "nhiệm vụ hoàn thành quá hạn", () -> lateWork.lines(Lateness.COMPLETED_LATE, wanted.filter(), reader));
        return facts;
    }

    /** What stands on everything that is issued: the days, who issues it, and how it is signed. */
    Facts issued(Actor reader) {
        Facts facts = new Facts();
        dates(facts, clock.today());
        issuer(facts, reader);
        return facts;
    }

    private static void dates(Facts facts, LocalDate today) {
        LocalDate next = today.plusMonths(1);
        facts.put("ngày chốt", Days.write(today))
                .put("tháng", today.getMonthValue() + "/" + today.getYear())
                .put("năm", today.getYear())
                .put("tháng sau", next.getMonthValue() + "/" + next.getYear());
    }

    /** Whoever oversees writes for the configured agency; an officer writes for the own one. */
    private void issuer(Facts facts, Actor reader) {
        boolean own = !reader.seesEverything() && reader.agencies().size() == 1;
        String name = own ? agencies.nameOf(reader.agencies().iterator().next()) : settings.issuer();
        boolean configured = name.equals(settings.issuer());
        facts.put("cơ quan chủ quản", settings.superior().toUpperCase(LANGUAGE))
                .put("cơ quan ban hành", name)
                .put("tên cơ quan ban hành", name.toUpperCase(LANGUAGE))
                .put("ký hiệu", configured ? "BC-" + settings.symbol() : "BC-…")
                .put("địa danh", settings.place())
                .put("chức vụ người ký", signer(configured).toUpperCase(LANGUAGE));
        facts.put("nơi nhận", settings::recipients);
    }

    private String signer(boolean configured) {
        return configured ? settings.signerTitle() : settings.otherSignerTitle();
    }

    /** The agency whose work the table shows: the one that was asked for, else the issuer. */
    private void reporting(Facts facts, DirectiveFilter filter) {
        boolean asked = filter.agency() != null && !filter.agency().isBlank();
        String name = asked ? agencies.nameOf(filter.agency()) : facts.text("cơ quan ban hành");
        facts.put("cơ quan thực hiện", name.toUpperCase(LANGUAGE));
    }

    private static void figures(Facts facts, Figures figures) {
        facts.put("tổng số", figures.total())
                .put("hoàn thành", share(figures.of(DirectiveState.COMPLETED)))
                .put("hoàn thành đúng hạn", share(figures.of(Lateness.COMPLETED_ON_TIME)))
                .put("hoàn thành quá hạn", share(figures.of(Lateness.COMPLETED_LATE)))
                .put("đang thực hiện trong hạn", share(figures.of(Lateness.OPEN_WITHIN_DEADLINE)))
                .put("chưa hoàn thành quá hạn", share(figures.of(Lateness.OPEN_OVERDUE)))
                .put("không xét thời hạn", share(figures.of(Lateness.NOT_APPLICABLE)))
                .put("thường xuyên", share(figures.ongoing()))
                .put("kết thúc theo dõi", share(figures.of(DirectiveState.CANCELLED)))
                .put("tỷ lệ đúng hạn", ratio(figures.onTime()))
                .put("tỷ lệ hoàn thành", ratio(figures.of(DirectiveState.COMPLETED)));
    }

    private static String share(Share share) {
        return share.count() + "/" + share.of();
    }

    private static String ratio(Share share) {
        if (share.of() == 0) {
            return share(share);
        }
        double percent = 100.0 * share.count() / share.of();
        return share(share) + " (" + String.format(LANGUAGE, "%.1f", percent) + "%)";
    }
}
