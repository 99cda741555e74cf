package vn.dondoc.desk;

import vn.dondoc.register.Assignment;

/** One lead agency's part, with the names that stand behind its codes. {@code agencyName} is null where no lead is known. */
record PartLine(Assignment assignment, String agencyName) {

    public String agency() {
        return assignment.leadAgency();
    }

    public String submittedOn() {
        return Moments.write(assignment.submittedOn());
    }

    public String completedOn() {
        return Moments.write(assignment.completedOn());
    }
}
