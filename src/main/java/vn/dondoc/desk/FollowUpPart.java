package vn.dondoc.desk;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.followup.Contact;
import vn.dondoc.followup.Contacts;
import vn.dondoc.followup.FollowLists;
import vn.dondoc.followup.Instruction;
import vn.dondoc.followup.InstructionQueries;
import vn.dondoc.followup.Mute;
import vn.dondoc.followup.Mutes;
import vn.dondoc.followup.Urging;
import vn.dondoc.followup.UrgingQueries;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.Answer;
import vn.dondoc.register.Dossier;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RosterQueries;

/** What the directive page shows of following up: the leadership's words, urgings, resting reminders, whom to reach. */
@Component
class FollowUpPart implements PageSection {

    private static final Paging LATEST = new Paging(0, 10);
    private static final DateTimeFormatter IN_FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final InstructionQueries instructions;
    private final UrgingQueries urgings;
    private final Mutes mutes;
    private final Contacts contacts;
    private final FollowLists followLists;
    private final Accounts accounts;
    private final OfficeClock clock;

    FollowUpPart(
            InstructionQueries instructions,
            UrgingQueries urgings,
            Mutes mutes,
            Contacts contacts,
            FollowLists followLists,
            Accounts accounts,
            OfficeClock clock) {
        this.instructions = instructions;
        this.urgings = urgings;
        this.mutes = mutes;
        this.contacts = contacts;
        this.followLists = followLists;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param mute null while reminders come
     * @param followers names of those who follow the directive up
     * @param leads whose turn it is as leads, {@code asked} as coordinating agencies
     * @param contacts by agency
     * @param people the names behind the accounts
     * @param now as a field for day and time has it
     */
    record View(
            List<Line> instructions,
            Paging.Page<Urging> urgings,
            Mute mute,
            List<String> followers,
            List<AgencyRef> leads,
            List<AgencyRef> asked,
            Map<String, List<Contact>> contacts,
            People people,
            String now) {

        /** Whether the leadership waits for an answer. */
        public boolean waits() {
            return instructions.stream().anyMatch(line -> line.instruction().waits());
        }

        public boolean isEmpty() {
            return urgings.page().totalElements() == 0 && mute == null && followers.isEmpty();
        }

        public List<Contact> contactsOf(String agency) {
            return contacts.getOrDefault(agency, List.of());
        }

        /** Everybody who can be urged. */
        public List<AgencyRef> urgeable() {
            return Stream.concat(leads.stream(), asked.stream()).toList();
        }
    }

    /** @param mine whether the reader can answer */
    record Line(Instruction instruction, boolean mine) {

        public long answered() {
            return instruction.parts().stream()
                    .filter(part -> part.answeredAt() != null)
                    .count();
        }
    }

    @Override
    public void addTo(ModelAndView page, Reading reading) {
        page.addObject(
                "followUp", of(reading.code(), reading.reader(), reading.dossier(), reading.parts(), reading.roster()));
    }

    private View of(String code, Actor reader, Dossier dossier, List<PartLine> parts, RosterGroups roster) {
        List<Line> lines = instructions.of(code, reader).stream()
                .map(instruction -> new Line(instruction, isMine(instruction, reader)))
                .toList();
        Paging.Page<Urging> latest = urgings.of(code, LATEST, reader);
        Mute mute = mutes.of(code, reader).orElse(null);
        Set<String> followers = followLists.stillFollowing(code);
        People people = People.of(accountsIn(lines, latest, mute, followers), accounts);
        return new View(
                lines,
                latest,
                mute,
                followers.stream().map(people::name).sorted().toList(),
                leads(parts),
                dossier.roundOpen() ? asked(roster) : List.of(),
                contacts.of(agencies(parts, roster)),
                people,
                clock.now().atZoneSameInstant(OfficeClock.ZONE).format(IN_FIELD));
    }

    private static boolean isMine(Instruction instruction, Actor reader) {
        return instruction.parts().stream()
                .anyMatch(part -> part.answeredAt() == null
                        && part.agency() != null
                        && reader.isMemberOf(part.agency().code()));
    }

    private static List<AgencyRef> leads(List<PartLine> parts) {
        return parts.stream()
                .filter(part -> part.assignment().isAwaited())
                .map(part -> new AgencyRef(part.agency(), part.agencyName()))
                .toList();
    }

    private static List<AgencyRef> asked(RosterGroups roster) {
        return roster.lines().stream()
                .filter(line -> line.answer() == Answer.PENDING)
                .map(line -> new AgencyRef(line.agency(), line.name()))
                .toList();
    }

    private static Set<String> agencies(List<PartLine> parts, RosterGroups roster) {
        Set<String> agencies = new HashSet<>();
        parts.stream().map(PartLine::agency).filter(Objects::nonNull).forEach(agencies::add);
        roster.lines().stream().map(RosterQueries.Line::agency).forEach(agencies::add);
        return agencies;
    }

    private static Set<String> accountsIn(
            List<Line> lines, Paging.Page<Urging> latest, Mute mute, Set<String> followers) {
        Set<String> found = new HashSet<>(followers);
        lines.forEach(line -> {
            found.add(line.instruction().givenBy());
            line.instruction().parts().forEach(part -> found.add(part.answeredBy()));
        });
        latest.content().forEach(urging -> found.add(urging.urgedBy()));
        if (mute != null) {
            found.add(mute.mutedBy());
        }
        return found;
    }
}
