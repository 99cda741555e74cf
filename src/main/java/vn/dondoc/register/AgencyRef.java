package vn.dondoc.register;

/** An agency as others see it. */
public record AgencyRef(String code, String name) {}
