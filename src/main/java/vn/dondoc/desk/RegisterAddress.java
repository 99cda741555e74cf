package vn.dondoc.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the register with what it asks for, from which the addresses beside it are made. */
record RegisterAddress(Map<String, String> values) {

    static final String PATH = "/directives";

    static RegisterAddress of(RegisterQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", query.q());
        put(values, "plan", query.plan());
        put(values, "agency", query.agency());
        put(values, "role", query.role());
        put(values, "state", query.state());
        put(values, "lateness", query.lateness());
        put(values, "escalation", query.escalation());
        put(values, "source", query.source());
        put(values, "from", query.from());
        put(values, "to", query.to());
        put(values, "followedBy", query.followedBy());
        put(values, "instructed", query.instructed());
        put(values, "sort", query.sort());
        put(values, "size", query.size());
        return new RegisterAddress(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    /** The first page, with another value. */
    String with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(name, value);
        return write(others);
    }

    /** The first page, without a value. */
    String without(String name) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(name);
        return write(others);
    }

    String page(long number) {
        return number == 0 ? write(values) : with("page", String.valueOf(number));
    }

    private static String write(Map<String, String> values) {
        var address = UriComponentsBuilder.fromPath(PATH);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
