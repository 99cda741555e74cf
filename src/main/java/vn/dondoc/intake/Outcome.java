package vn.dondoc.intake;

/** What a confirmation has done, in directives; {@code excluded} rows were left out by whoever confirmed. */
public record Outcome(int created, int changed, int unchanged, int excluded) {}
