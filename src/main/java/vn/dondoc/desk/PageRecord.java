package vn.dondoc.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.evidence.EvidenceDesk;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DeadlineHistory;
import vn.dondoc.register.Dossier;
import vn.dondoc.register.Paging;
import vn.dondoc.register.Timeline;

/** What has been put on record about a directive: what happened, which files there are, and who it was, by name. */
@Component
class PageRecord implements PageSection {

    private final Timeline timeline;
    private final DeadlineHistory deadlineHistory;
    private final EvidenceDesk evidence;
    private final Accounts accounts;
    private final Agencies agencies;

    PageRecord(
            Timeline timeline,
            DeadlineHistory deadlineHistory,
            EvidenceDesk evidence,
            Accounts accounts,
            Agencies agencies) {
        this.timeline = timeline;
        this.deadlineHistory = deadlineHistory;
        this.evidence = evidence;
        this.accounts = accounts;
        this.agencies = agencies;
    }

    /** One thing that happened. */
    record Happening(String at, String by, String text, String detail) {}

    @Override
    public void addTo(ModelAndView page, Reading reading) {
        String code = reading.code();
        Actor reader = reading.reader();
        Paging.Page<Timeline.Entry> entries = timeline.of(code, reading.timeline(), reader);
        Shelf shelf = shelf(code, reader);
        List<DeadlineHistory.Entry> deadlines = deadlineHistory.of(code, reader);
        People people = People.of(accounts(reading.dossier(), deadlines, entries.content(), shelf), accounts);

        page.addObject("people", people);
        page.addObject(
                "deadlines",
                deadlines.stream().map(entry -> DeadlineLine.of(entry, people)).toList());
        page.addObject(
                "happenings",
                entries.content().stream()
                        .map(entry -> new Happening(
                                Moments.write(entry.at()), people.name(entry.actor()), entry.text(), entry.detail()))
                        .toList());
        page.addObject(
                "timelineLinks",
                PageLinks.of(
                        entries.page(),
                        number -> RegisterAddress.PATH + "/" + code + "?timeline=" + number + "#timeline"));
        page.addObject("shelf", shelf);
        page.addObject(
                "files",
                shelf.items().stream()
                        .map(item ->
                                FileLine.of(item, agencies.nameOf(item.file().agency()), people))
                        .toList());
    }

    /** Who looks after the machine sees the directive, but not its files. */
    private Shelf shelf(String code, Actor reader) {
        try {
            EvidenceDesk.Shelf shelf = evidence.shelf(code, reader);
            return new Shelf(shelf.open(), shelf.items(), null);
        } catch (Refusal refusal) {
            return new Shelf(false, List.of(), refusal.getMessage());
        }
    }

    private static Set<String> accounts(
            Dossier dossier, List<DeadlineHistory.Entry> deadlines, List<Timeline.Entry> entries, Shelf shelf) {
        Set<String> accounts = new HashSet<>();
        entries.forEach(entry -> accounts.add(entry.actor()));
        shelf.items().forEach(item -> accounts.add(item.file().uploadedBy()));
        deadlines.forEach(deadline -> accounts.add(deadline.decidedBy()));
        dossier.parts().forEach(part -> {
            accounts.add(part.acceptedBy());
            accounts.add(part.responsibleOfficer());
            accounts.add(part.submittedBy());
            accounts.add(part.signedOffBy());
        });
        return accounts;
    }
}
