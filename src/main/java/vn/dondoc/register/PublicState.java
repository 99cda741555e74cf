package vn.dondoc.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How far a directive is, as far as that concerns the public: what waits for confirmation is not done yet. */
public enum PublicState {
    OPEN,
    COMPLETED,
    CANCELLED;

    static PublicState of(DirectiveState state) {
        return switch (state) {
            case ASSIGNED, IN_PROGRESS, SUBMITTED -> OPEN;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** The states it stands for, as a list of the database. */
    String stored() {
        return Arrays.stream(DirectiveState.values())
                .filter(state -> of(state) == this)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
    }
}
