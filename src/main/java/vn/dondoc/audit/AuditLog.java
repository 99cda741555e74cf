package vn.dondoc.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** Adds to the record, in the transaction of the change itself, and reads it. Nothing is ever changed or removed. */
@Repository
public class AuditLog {

    private static final String COLUMNS =
            "id, at, actor, action, subject, agency, confined, before_text AS before, after_text AS after, detail";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    AuditLog(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Change change) {
        jdbc.sql(
                        "INSERT INTO audit_entry (at, actor, action, subject, agency, confined, before_text, after_text, detail)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        clock.now(),
                        change.actor(),
                        change.action(),
                        change.subject(),
                        change.agency(),
                        change.confined(),
                        change.before(),
                        change.after(),
                        change.detail())
                .update();
    }

    /** A page of what happened to one subject, newest first. */
    public List<AuditEntry> of(String subject, long offset, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry WHERE subject = :subject"
                        + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("subject", subject)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditEntry.class)
                .list();
    }

    public long count(String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** Whether an account has done one of these things to a subject for an agency. */
    public boolean hasDone(String actor, String subject, String agency, Collection<String> actions) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = :subject AND agency = :agency"
                                + " AND LOWER(actor) = LOWER(:actor) AND action IN (:actions)")
                        .param("subject", subject)
                        .param("agency", agency)
                        .param("actor", actor)
                        .param("actions", actions)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The latest of these things that were done to a subject. */
    public List<AuditEntry> latest(String subject, Collection<String> actions, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry WHERE subject = :subject AND action IN (:actions)"
                        + " ORDER BY id DESC LIMIT :limit")
                .param("subject", subject)
                .param("actions", actions)
                .param("limit", limit)
                .query(AuditEntry.class)
                .list();
    }

    /** Whether one of these things has ever been done to a subject. */
    public boolean knows(String subject, Collection<String> actions) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = :subject AND action IN (:actions)")
                        .param("subject", subject)
                        .param("actions", actions)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same page for a reader who takes part with these agencies only: without what is confined to others. */
    public List<AuditEntry> of(String subject, Collection<String> agencies, long offset, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry WHERE subject = :subject"
                        + " AND (NOT confined OR agency IN (:agencies)) ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("subject", subject)
                .param("agencies", agencies)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditEntry.class)
                .list();
    }

    public long count(String subject, Collection<String> agencies) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = :subject"
                        + " AND (NOT confined OR agency IN (:agencies))")
                .param("subject", subject)
                .param("agencies", agencies)
                .query(Long.class)
                .single();
    }
}
