package vn.dondoc.desk;

import java.util.Arrays;
import java.util.List;
import vn.dondoc.register.DirectiveState;

/** The members of a group that leads, by how far they are: a hundred of them have to be readable. */
record PartGroups(List<PartLine> lines) {

    private static final int READ_AT_A_GLANCE = 12;

    /** The members in one state. */
    record Group(DirectiveState state, List<PartLine> lines) {

        public boolean isShort() {
            return lines.size() <= READ_AT_A_GLANCE;
        }
    }

    public List<Group> groups() {
        return Arrays.stream(DirectiveState.values())
                .map(state -> new Group(
                        state,
                        lines.stream()
                                .filter(line -> line.assignment().state() == state)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }
}
