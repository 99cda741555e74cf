package vn.dondoc.desk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of the register with what it asks for, from which the addresses beside it are made. */
record RegisterAddress(Map<String, String> values) {

    static final String PATH = "/directives";

    /** What figures of other pages ask for, and no field of the page: it is kept when the form is sent. */
    private static final Set<String> WITHOUT_FIELD = Set.of(
            "colour",
            "ongoing",
            "section",
            "sourceDocument",
            "ownPart",
            "assignedFrom",
            "assignedTo",
            "completedFrom",
            "completedTo",
            "overdueOn");

    static RegisterAddress of(RegisterQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", query.q());
        put(values, "plan", query.plan());
        put(values, "agency", query.agency());
        put(values, "role", query.role());
        put(values, "state", query.state());
        put(values, "lateness", query.lateness());
        put(values, "escalation", query.escalation());
        put(values, "waiting", query.waiting());
        put(values, "source", query.source());
        put(values, "from", query.from());
        put(values, "to", query.to());
        put(values, "followedBy", query.followedBy());
        put(values, "instructed", query.instructed());
        put(values, "colour", query.colour());
        put(values, "ongoing", query.ongoing());
        put(values, "section", query.section());
        put(values, "sourceDocument", query.sourceDocument());
        put(values, "ownPart", query.ownPart());
        put(values, "assignedFrom", query.assignedFrom());
        put(values, "assignedTo", query.assignedTo());
        put(values, "completedFrom", query.completedFrom());
        put(values, "completedTo", query.completedTo());
        put(values, "overdueOn", query.overdueOn());
        put(values, "columns", query.columns() == null ? null : String.join(",", query.columns()));
        put(values, "view", RegisterQuery.EVERYTHING.equals(query.view()) ? null : query.view());
        put(values, "sort", query.sort());
        put(values, "size", query.size());
        return new RegisterAddress(values);
    }

    /** Reads what {@link #asked} has written. */
    static RegisterAddress parse(String asked) {
        Map<String, String> values = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString("?" + asked)
                .build()
                .getQueryParams()
                .forEach((name, written) -> put(values, name, UriUtils.decode(written.get(0), StandardCharsets.UTF_8)));
        return new RegisterAddress(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    Map<String, String> withoutField() {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(WITHOUT_FIELD);
        return kept;
    }

    /** The first page, with another value; null takes it out. */
    String with(String name, String value) {
        return and(name, value).first();
    }

    /** The first page, without a value. */
    String without(String name) {
        return with(name, null);
    }

    /** The same with another value; null takes it out. */
    RegisterAddress and(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        if (value == null) {
            others.remove(name);
        } else {
            others.put(name, value);
        }
        return new RegisterAddress(others);
    }

    String page(long number) {
        return number == 0 ? first() : with("page", String.valueOf(number));
    }

    String first() {
        return at(PATH);
    }

    /** What is asked for, as it stands behind the question mark. */
    String asked() {
        return values.isEmpty() ? "" : at("").substring(1);
    }

    /** What is asked for, at another place. */
    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
