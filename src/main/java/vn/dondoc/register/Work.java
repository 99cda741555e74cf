package vn.dondoc.register;

/** An assignment with the directive that it is part of. */
record Work(Directive directive, Assignment assignment) {

    /** What its process is found by. */
    BusinessKey key() {
        return new BusinessKey(directive.code(), directive.isLedByGroup() ? assignment.leadAgency() : null);
    }
}
