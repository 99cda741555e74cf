package vn.dondoc.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a table: its values by the names that stand in the template. */
sealed interface Line {

    /** What stands under a name: text or a day; null when the line has nothing there. */
    Object value(String name);

    /** The heading of a section: "II" and "Về hạ tầng số". */
    record Section(String numeral, String title) implements Line {

        static final String NUMERAL = "mục số";
        static final String TITLE = "tên mục";
        static final Set<String> NAMES = Set.of(NUMERAL, TITLE);

        @Override
        public Object value(String name) {
            return NUMERAL.equals(name) ? numeral : title;
        }
    }

    /** A directive; its values are texts and {@link LocalDate}s, made when the template asks for them. */
    record Row(Function<String, Object> values) implements Line {

        /** What the rows of any table can name. */
        static final Set<String> NAMES =
                Stream.of(TableRows.NAMES, UrgedRow.NAMES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

        @Override
        public Object value(String name) {
            return values.apply(name);
        }
    }
}
