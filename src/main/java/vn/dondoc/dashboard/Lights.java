package vn.dondoc.dashboard;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.Colour;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.Figures;

/**
 * The traffic lights, line by line. Lines stand in the official order of the agencies, by the alphabet, or as in the plan;
 * never by how good somebody looks.
 */
@Component
class Lights {

    private static final int FIRST = 15;

    private final Agencies agencies;

    Lights(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The lights of one agency, document or section.
     *
     * @param all where its directives are listed, {@code byColour} those of one colour
     */
    record Line(String name, Figures figures, String all, Map<Colour, String> byColour) {}

    /**
     * A table, as far as it is shown.
     *
     * @param name of the table, also its place on the page
     * @param total how many lines it has
     */
    record Table(String name, List<Line> lines, int total) {

        public boolean isCut() {
            return lines.size() < total;
        }
    }

    Table byAgency(List<DirectiveFigures.OfAgency> figures, FigureLinks links, boolean whole) {
        Map<String, Integer> order = new HashMap<>();
        for (Agency agency : agencies.search("")) {
            order.put(agency.code(), order.size());
        }
        Function<DirectiveFigures.OfAgency, String> code = line ->
                line.agency() == null ? DirectiveFilter.NONE : line.agency().code();
        return table(
                "agencies",
                whole,
                figures.stream()
                        .sorted(Comparator.comparing(line -> order.getOrDefault(code.apply(line), order.size())))
                        .map(line -> line(
                                line.agency() == null
                                        ? Sentences.of("desk.none")
                                        : line.agency().name(),
                                line.figures(),
                                further -> links.led(code.apply(line), further)))
                        .toList());
    }

    Table bySource(List<DirectiveFigures.OfSourceDocument> figures, FigureLinks links, boolean whole) {
        Collator alphabet = Collator.getInstance(ReaderLanguage.VIETNAMESE);
        return table(
                "sources",
                whole,
                figures.stream()
                        .sorted(Comparator.comparing(
                                DirectiveFigures.OfSourceDocument::sourceDocument, Comparator.nullsLast(alphabet)))
                        .map(line -> line(
                                named(line.sourceDocument()),
                                line.figures(),
                                further -> links.rows(join(further, "sourceDocument", line.sourceDocument()))))
                        .toList());
    }

    Table bySection(List<DirectiveFigures.OfSection> figures, FigureLinks links, boolean whole) {
        boolean severalPlans = figures.stream()
                        .map(DirectiveFigures.OfSection::plan)
                        .distinct()
                        .count()
                > 1;
        return table(
                "sections",
                whole,
                figures.stream()
                        .map(line -> line(
                                severalPlans ? line.plan() + ": " + named(line.section()) : named(line.section()),
                                line.figures(),
                                further -> links.rows(join(further, "plan", line.plan(), "section", line.section()))))
                        .toList());
    }

    private static Table table(String name, boolean whole, List<Line> lines) {
        return new Table(name, whole || lines.size() <= FIRST ? lines : lines.subList(0, FIRST), lines.size());
    }

    private static Line line(String name, Figures figures, Function<Object[], String> rows) {
        Map<Colour, String> byColour = new HashMap<>();
        for (Colour colour : Colour.values()) {
            byColour.put(colour, rows.apply(new Object[] {"colour", colour}));
        }
        return new Line(name, figures, rows.apply(new Object[0]), byColour);
    }

    private static String named(String written) {
        return written == null ? Sentences.of("desk.none") : written;
    }

    private static Object[] join(Object[] further, Object... first) {
        Object[] both = java.util.Arrays.copyOf(first, first.length + further.length);
        System.arraycopy(further, 0, both, first.length, further.length);
        return both;
    }
}
