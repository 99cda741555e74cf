package vn.dondoc.register;

/** It has been decided whether a directive stands on the public page. */
public record PublicationChanged(String code) {}
