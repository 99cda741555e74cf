package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Accounts.Account;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Sentences;

/** Says in one line how much a mail brings, and to which agency. */
@Component
class Subjects {

    private static final int LONGEST = 250;

    private static final String COUNTS =
            """
            SELECT COUNT(DISTINCT CASE WHEN n.occasion IN (:instructed) THEN n.directive END) AS instructed,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:urged) THEN n.directive END) AS urged,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:overdue) THEN n.directive END) AS overdue,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:dueSoon) THEN n.directive END) AS dueSoon,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:requested) THEN n.directive END) AS requested,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:work) THEN n.occasion || n.directive END) AS work,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:reports) THEN n.occasion || n.directive END) AS reports,
                COUNT(DISTINCT CASE WHEN n.occasion IN (:news) THEN n.occasion || n.directive END) AS news
            FROM notice_reader r JOIN notice n ON n.id = r.notice_id
            WHERE r.mail_id = :mail""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Agencies agencies;
    private final ToldNotices notices;

    Subjects(JdbcClient jdbc, Accounts accounts, Agencies agencies, ToldNotices notices) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.agencies = agencies;
        this.notices = notices;
    }

    String of(String mail, Account account) {
        Counts counts = jdbc.sql(COUNTS)
                .param("mail", mail)
                .param("instructed", names(Section.INSTRUCTED))
                .param("urged", names(Section.URGED))
                .param("overdue", names(Section.TO_EXPLAIN, Section.OVERDUE))
                .param("dueSoon", names(Section.DUE_SOON))
                .param("requested", names(Section.REQUESTED))
                .param("work", names(Section.TO_DECIDE, Section.TO_DO))
                .param("reports", names(Section.REPORTING))
                .param("news", names(Section.TO_KNOW))
                .query(Counts.class)
                .single();
        String inFull = counts.isOneReport() ? ofReport(mail, account.language()) : null;
        if (inFull != null) {
            return OneLine.of(inFull, LONGEST);
        }
        return OneLine.of(counts.subject(account.language(), addressee(account)), LONGEST);
    }

    /** "[Nhắc việc] Cập nhật báo cáo …"; null where it can only be counted. */
    private String ofReport(String mail, Locale language) {
        ToldNotices.Told told = notices.in(mail, 1).get(0);
        String key = "mail.subject." + told.occasion();
        if (!Sentences.has(key)) {
            return null;
        }
        List<Object> arguments = new ArrayList<>(List.of(told.directive()));
        arguments.addAll(List.of(told.details().split(Notifications.SEPARATOR, -1)));
        return Sentences.in(language, key, arguments.toArray());
    }

    private static Set<String> names(Section... sections) {
        Set<String> names = new TreeSet<>();
        Occasion.of(sections).forEach(occasion -> names.add(occasion.name()));
        return names;
    }

    /** The agency, or else the role, where there is exactly one. */
    private String addressee(Account account) {
        Actor actor = new Actor(account.id(), Set.copyOf(accounts.groupsOf(account.id())));
        if (actor.agencies().size() == 1) {
            return agencies.nameOf(actor.agencies().iterator().next());
        }
        return roleOf(actor, account.language());
    }

    private static String roleOf(Actor actor, Locale language) {
        String name = null;
        for (Role role : Role.values()) {
            if (actor.is(role)) {
                if (name != null) {
                    return null;
                }
                name = Sentences.in(language, "role." + role.name());
            }
        }
        return actor.agencies().isEmpty() ? name : null;
    }
}
