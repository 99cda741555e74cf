package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.WrittenAgencies;

/** Who leads and who coordinates, by what is written. A name that is not known is never guessed. */
final class AgencyJudge {

    private final Knowledge knowledge;
    private final Agency defaultLead;

    AgencyJudge(Knowledge knowledge, String defaultLead) {
        this.knowledge = knowledge;
        this.defaultLead = defaultLead == null ? null : knowledge.agency(defaultLead);
    }

    /**
     * What was read.
     *
     * @param lead an agency or group; null where nobody is known, or the directive in the register keeps its lead
     * @param members the coordinating agencies, groups resolved, without the lead
     */
    record Reading(Agency lead, List<Agency> coordinating, List<String> members, List<Problem> problems) {

        String leadAgency() {
            return lead == null || lead.isGroup() ? null : lead.code();
        }

        String leadGroup() {
            return lead != null && lead.isGroup() ? lead.code() : null;
        }
    }

    /** @param keepsLead whether the lead stands already, so that nothing has to be read */
    Reading judge(RowTexts row, boolean keepsLead) {
        List<Problem> problems = new ArrayList<>();
        Agency lead = keepsLead ? null : lead(row, problems);
        List<Agency> coordinating = coordinating(row, problems);
        if (lead != null && lead.isGroup() && !coordinating.isEmpty()) {
            problems.add(Problem.of(Field.COORDINATING, "GROUP_TAKES_NO_COORDINATORS", lead.name()));
            coordinating = List.of();
        }
        Set<String> members = new LinkedHashSet<>();
        coordinating.forEach(agency -> members.addAll(knowledge.membersOf(agency)));
        if (lead != null) {
            members.remove(lead.code());
        }
        return new Reading(lead, coordinating, List.copyOf(members), problems);
    }

    private Agency lead(RowTexts row, List<Problem> problems) {
        String written = row.text(Field.LEAD);
        if (written == null) {
            return defaultOr("MISSING_LEAD", problems);
        }
        WrittenAgencies.Reading reading = knowledge.agenciesIn(written);
        if (reading.agencies().size() > 1) {
            problems.add(Problem.of(Field.LEAD, "SEVERAL_LEADS", written)
                    .choosingFor(
                            written,
                            reading.agencies().stream().map(Knowledge::ref).toList()));
            return null;
        }
        if (!reading.unknown().isEmpty() || reading.agencies().isEmpty()) {
            return unknownLead(written, problems);
        }
        Agency lead = reading.agencies().get(0);
        if (lead.isClosed()) {
            problems.add(closed(Field.LEAD, lead, written));
            return null;
        }
        if (knowledge.membersOf(lead).isEmpty()) {
            problems.add(Problem.of(Field.LEAD, "EMPTY_GROUP", lead.name()));
            return defaultOr("MISSING_LEAD", problems);
        }
        return lead;
    }

    private Agency unknownLead(String written, List<Problem> problems) {
        if (defaultLead != null) {
            problems.add(Problem.of(Field.LEAD, "DEFAULT_LEAD", written, defaultLead.name())
                    .choosingFor(written, knowledge.candidates(written)));
            return defaultLead;
        }
        problems.add(
                Problem.of(Field.LEAD, "UNKNOWN_AGENCY", written).choosingFor(written, knowledge.candidates(written)));
        return null;
    }

    private Agency defaultOr(String code, List<Problem> problems) {
        if (defaultLead == null) {
            problems.add(Problem.of(Field.LEAD, code));
        }
        return defaultLead;
    }

    private List<Agency> coordinating(RowTexts row, List<Problem> problems) {
        String written = row.text(Field.COORDINATING);
        if (written == null) {
            return List.of();
        }
        WrittenAgencies.Reading reading = knowledge.agenciesIn(written);
        for (String unknown : reading.unknown()) {
            problems.add(Problem.of(Field.COORDINATING, "UNKNOWN_AGENCY", unknown)
                    .choosingFor(unknown, knowledge.candidates(unknown)));
        }
        reading.agencies().stream()
                .filter(Agency::isClosed)
                .forEach(agency -> problems.add(closed(Field.COORDINATING, agency, agency.name())));
        List<Agency> working =
                reading.agencies().stream().filter(agency -> !agency.isClosed()).toList();
        for (Agency agency : working) {
            if (knowledge.membersOf(agency).isEmpty()) {
                problems.add(Problem.of(Field.COORDINATING, "EMPTY_GROUP", agency.name()));
            }
        }
        return working;
    }

    private Problem closed(Field field, Agency agency, String written) {
        return Problem.of(field, "CLOSED_AGENCY", knowledge.closedSince(agency))
                .choosingFor(written, knowledge.successorOf(agency));
    }
}
