package vn.dondoc.register;

/** An agency has answered or submitted: what it attached until now stays as it is. Published in the same transaction. */
public record AgencyAnswered(String directiveCode, String agency) {}
