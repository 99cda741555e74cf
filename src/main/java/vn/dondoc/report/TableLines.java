package vn.dondoc.report;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.register.DirectiveExtract.Found;
import vn.dondoc.register.DirectiveView;

/**
 * Turns directives, one after the other, into the lines of a table: sections before their first directive, the parts
 * {@code (1)}, {@code (2)} of a directive under it. Numbers are those of the plan, so that the table can be read in
 * again; where several plans meet, whose numbers would clash, rows are counted.
 */
final class TableLines implements Consumer<Found> {

    private static final Pattern PART = Pattern.compile("(\\d+)\\s*(\\(\\w+\\))");
    private static final Pattern SECTION = Pattern.compile("([IVXL]{1,7}|[A-ZĐ])\\.\\s+(\\S.*)", Pattern.DOTALL);

    private final OfficialTable table;
    private final boolean onePlan;
    private final TableRows rows;
    private final Consumer<Line> target;

    private String plan;
    private String section;
    private String heading;
    private int count;

    TableLines(OfficialTable table, boolean onePlan, TableRows rows, Consumer<Line> target) {
        this.table = table;
        this.onePlan = onePlan;
        this.rows = rows;
        this.target = target;
    }

    @Override
    public void accept(Found found) {
        DirectiveView directive = found.directive();
        if (table.hasSections()) {
            begin(directive);
        }
        count++;
        target.accept(rows.row(found, number(directive)));
    }

    private void begin(DirectiveView directive) {
        if (!directive.plan().equals(plan)) {
            plan = directive.plan();
            section = null;
            heading = null;
            if (!onePlan) {
                target.accept(new Line.Section("", plan));
            }
        }
        if (directive.section() != null && !Objects.equals(directive.section(), section)) {
            section = directive.section();
            heading = null;
            target.accept(section(section));
        }
    }

    private static Line.Section section(String written) {
        Matcher matcher = SECTION.matcher(written);
        return matcher.matches() ? new Line.Section(matcher.group(1), matcher.group(2)) : new Line.Section("", written);
    }

    private String number(DirectiveView directive) {
        if (!table.hasSections()) {
            return onePlan ? directive.number() : String.valueOf(count);
        }
        Matcher part = PART.matcher(directive.number());
        if (!part.matches()) {
            heading = directive.number();
            return directive.number();
        }
        return part.group(1).equals(heading) ? part.group(2) : directive.number();
    }
}
