package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Paging;

/** What stands on the page of a bulk act: before it is confirmed what would happen, afterwards what has. */
@Component
class BulkPages {

    private static final int SIZE = 50;

    private final BulkRuns runs;
    private final BulkJudge judge;
    private final Agencies agencies;
    private final WrittenAgency writtenAgency;
    private final OfficeClock clock;

    BulkPages(BulkRuns runs, BulkJudge judge, Agencies agencies, WrittenAgency writtenAgency, OfficeClock clock) {
        this.runs = runs;
        this.judge = judge;
        this.agencies = agencies;
        this.writtenAgency = writtenAgency;
        this.clock = clock;
    }

    /** A directive of the run. @param outcome null before it is confirmed */
    record Line(String code, String content, boolean fine, BulkItem.Outcome outcome, String sentence) {}

    /** @param only {@code yes} for what will be or was done, {@code no} for the rest, else all */
    ModelAndView page(BulkRun run, String only, int number, ActForm form, Actor actor) {
        List<Line> all = run.isConfirmed() ? results(run) : preview(run, actor);
        List<Line> shown = all.stream()
                .filter(line -> !only.equals("yes") || line.fine())
                .filter(line -> !only.equals("no") || !line.fine())
                .toList();
        Paging paging = new Paging(number, SIZE);
        int from = (int) Math.min(paging.offset(), shown.size());
        ModelAndView page = new ModelAndView("bulk");
        page.addObject("run", run);
        page.addObject("form", form);
        page.addObject("only", only.equals("yes") || only.equals("no") ? only : "all");
        page.addObject("page", paging.page(shown.subList(from, Math.min(shown.size(), from + SIZE)), shown.size()));
        page.addObject("total", all.size());
        page.addObject("fine", all.stream().filter(Line::fine).count());
        page.addObject("left", waiting(all));
        page.addObject("refused", all.stream().filter(line -> !line.fine()).count() - waiting(all));
        page.addObject("agencyName", writtenAgency.name(run.newAgency()));
        page.addObject("agencies", agencies.search(""));
        page.addObject("newDay", Moments.write(run.newDueOn()));
        return page;
    }

    private static long waiting(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.outcome() == BulkItem.Outcome.WAITING)
                .count();
    }

    private List<Line> preview(BulkRun run, Actor actor) {
        List<String> codes = runs.items(run.id()).stream().map(BulkItem::code).toList();
        return judge.judge(run, codes, actor).stream()
                .map(verdict ->
                        new Line(verdict.code(), verdict.content(), verdict.possible(), null, verdict.sentence()))
                .toList();
    }

    private List<Line> results(BulkRun run) {
        return runs.items(run.id()).stream()
                .map(item -> new Line(
                        item.code(), null, item.outcome() == BulkItem.Outcome.DONE, item.outcome(), item.why()))
                .toList();
    }

    /** @throws Refusal (400) */
    void refusePast(LocalDate day) {
        if (day.isBefore(clock.today())) {
            throw Refusal.invalid("newDueOn", "deadlineInPast");
        }
    }
}
