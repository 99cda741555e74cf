package vn.dondoc.report;

/** A template asks for something that does not exist. */
final class UnknownPlaceholder extends RuntimeException {

    UnknownPlaceholder(String name) {
        super("{{" + name + "}}");
    }
}
