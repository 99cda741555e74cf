package vn.dondoc.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.language.Sentences;

/** The record of one directive, told in the reader's language, newest first. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    private final DirectiveQueries queries;
    private final Participations participations;
    private final AuditLog audit;
    private final Agencies agencies;

    Timeline(DirectiveQueries queries, Participations participations, AuditLog audit, Agencies agencies) {
        this.queries = queries;
        this.participations = participations;
        this.audit = audit;
        this.agencies = agencies;
    }

    /**
     * One thing that happened.
     *
     * @param text the sentence for people; {@code action} is the same for programs
     * @param detail the reason, comment or report that was given, or null
     */
    public record Entry(
            OffsetDateTime at,
            String actor,
            String agency,
            String action,
            String text,
            String before,
            String after,
            String detail) {}

    /** Officers of coordinating agencies do not read what the others contributed. */
    public Paging.Page<Entry> of(String code, Paging paging, Actor reader) {
        queries.requireVisible(code, reader);
        String subject = Directive.subject(code);
        boolean whole = participations.readsEverything(code, reader);
        if (whole) {
            return paging.page(tell(audit.of(subject, paging.offset(), paging.size())), audit.count(subject));
        }
        // A list of nothing is no list to PostgreSQL.
        Set<String> agencies = reader.agencies().isEmpty() ? Set.of("") : reader.agencies();
        return paging.page(
                tell(audit.of(subject, agencies, paging.offset(), paging.size())), audit.count(subject, agencies));
    }

    private List<Entry> tell(List<AuditEntry> entries) {
        return entries.stream().map(this::tell).toList();
    }

    private Entry tell(AuditEntry entry) {
        String text = Sentences.of(
                "timeline." + entry.action(),
                entry.actor(),
                entry.agency() == null ? Sentences.of("timeline.nothing") : agencies.nameOf(entry.agency()),
                readable(entry.before()),
                readable(entry.after()));
        return new Entry(
                entry.at(),
                entry.actor(),
                entry.agency(),
                entry.action(),
                text,
                entry.before(),
                entry.after(),
                entry.detail());
    }

    private static String readable(String value) {
        if (value == null) {
            return Sentences.of("timeline.nothing");
        }
        try {
            return Days.write(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return value;
        }
    }
}
