package vn.dondoc.intake;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a revised file says differently.
 *
 * @param applied false where the work has gone too far: the register keeps the old value
 */
record FieldChange(String field, String old, @JsonProperty("new") String now, boolean applied) {}
