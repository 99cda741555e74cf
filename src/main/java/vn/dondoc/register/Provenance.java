package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Lateness;

/**
 * Where a directive comes from and where it leads, as far as its reader may see.
 *
 * @param parent the directive that it is a part of, or null
 * @param parts its sub-directives
 * @param followers directives of other plans that follow this one: the same work, done once
 * @param twins directives of other plans with the same source document and content, which run for themselves
 * @param central what became of its result above the province, the oldest step first
 * @param nextCentralSteps which steps can be put on record now
 */
public record Provenance(
        PlanDocument plan,
        Relative parent,
        List<Relative> parts,
        List<Relative> followers,
        List<Relative> twins,
        List<CentralConfirmations.Entry> central,
        List<CentralStep> nextCentralSteps) {

    /** Another directive, in short. {@code lead}: the agency, or the words of the document. */
    public record Relative(
            String code,
            String plan,
            String content,
            String lead,
            LocalDate dueOn,
            DirectiveState state,
            Lateness lateness) {

        static Relative of(DirectiveView directive) {
            return new Relative(
                    directive.code(),
                    directive.plan(),
                    directive.content(),
                    directive.leadAgency() == null
                            ? directive.leadAsWritten()
                            : directive.leadAgency().name(),
                    directive.dueOn(),
                    directive.state(),
                    directive.lateness());
        }
    }

    public long completedParts() {
        return parts.stream()
                .filter(part -> part.state() == DirectiveState.COMPLETED)
                .count();
    }

    /** The latest step, or null. */
    public CentralConfirmations.Entry latestCentral() {
        return central.isEmpty() ? null : central.get(central.size() - 1);
    }
}
