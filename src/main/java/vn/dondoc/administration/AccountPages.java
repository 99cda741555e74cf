package vn.dondoc.administration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.GroupNames;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Puts the page of one account together. */
@Component
class AccountPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final int ENTRIES_SHOWN = 30;
    private static final Set<String> TOLD = Set.of(
            "ACCOUNT_OPENED",
            "ACCOUNT_CHANGED",
            "ACCOUNT_APPOINTED",
            "ACCOUNT_DISMISSED",
            "ACCOUNT_MOVED",
            "ACCOUNT_DEACTIVATED",
            "ACCOUNT_REACTIVATED",
            "ACCOUNT_UNLOCKED",
            "PASSWORD_RESET",
            "PASSWORD_CHANGED");

    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Agencies agencies;
    private final GroupNames groupNames;
    private final AuditLog audit;

    AccountPages(
            AccountDirectory directory, Accounts accounts, Agencies agencies, GroupNames groupNames, AuditLog audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.agencies = agencies;
        this.groupNames = groupNames;
        this.audit = audit;
    }

    /** Something that somebody is, and could be dismissed from. */
    record Position(String group, String name) {}

    /** What was done to the account, in words. */
    record Happening(String text, String detail, String by, String at) {}

    /** @param form the form that was refused, with what was given in it; empty when none was */
    String page(String account, String form, Map<String, String> given, List<Refusal.Fault> faults, Model model) {
        AccountDirectory.Entry entry =
                directory.find(account).orElseThrow(() -> Refusal.notFound("unknownAccount", account));
        model.addAttribute("account", entry);
        model.addAttribute("facts", accounts.factsOf(account).orElseThrow());
        model.addAttribute("positions", positions(entry.groups()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("agencies", working());
        model.addAttribute(
                "history",
                audit.latest("account:" + account, TOLD, ENTRIES_SHOWN).stream()
                        .map(AccountPages::happening)
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        return "account";
    }

    /** Agencies that have people. */
    List<Agency> working() {
        return agencies.working().stream().filter(agency -> !agency.isGroup()).toList();
    }

    /** A head of an agency is listed as that only. */
    private List<Position> positions(List<String> groups) {
        return groups.stream()
                .filter(group -> !group.endsWith(Agency.HEAD_SUFFIX))
                .sorted()
                .map(group -> new Position(
                        group,
                        groupNames.of(groups.contains(Agency.headGroup(group)) ? Agency.headGroup(group) : group)))
                .toList();
    }

    private static Happening happening(AuditEntry entry) {
        String nothing = Sentences.of("timeline.nothing");
        return new Happening(
                Sentences.of(
                        "accounts.audit." + entry.action(),
                        entry.before() == null ? nothing : entry.before(),
                        entry.after() == null ? nothing : entry.after()),
                entry.detail(),
                entry.actor(),
                entry.at().atZoneSameInstant(OfficeClock.ZONE).format(MOMENT));
    }
}
