package vn.dondoc.workflow;

import java.util.ArrayList;
import java.util.List;

/** The table of steps as it stands on the page: rows without a day are left out. A bean, since a page fills it. */
public final class PolicyForm {

    private static final int EMPTY_ROWS = 2;

    private int version;
    private List<Row> rows = new ArrayList<>();

    static PolicyForm of(int version, List<EscalationStep> steps) {
        var form = new PolicyForm();
        form.version = version;
        for (boolean outside : List.of(false, true)) {
            steps.stream()
                    .filter(step -> step.outsideAuthority() == outside)
                    .forEach(step -> form.rows.add(Row.of(step)));
            for (int i = 0; i < EMPTY_ROWS; i++) {
                form.rows.add(Row.empty(outside));
            }
        }
        return form;
    }

    List<EscalationStep> steps() {
        return rows.stream().filter(row -> row.day != null).map(Row::step).toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One row, of which only the day tells whether it counts. */
    public static final class Row {

        private Integer day;
        private boolean outsideAuthority;
        private int level;
        private List<Addressee> tell = new ArrayList<>();
        private boolean explanation;
        private Integer repeatAfter;

        static Row of(EscalationStep step) {
            Row row = empty(step.outsideAuthority());
            row.day = step.day();
            row.level = step.level();
            row.tell = step.tell();
            row.explanation = step.explanation();
            row.repeatAfter = step.repeatAfter();
            return row;
        }

        static Row empty(boolean outsideAuthority) {
            Row row = new Row();
            row.outsideAuthority = outsideAuthority;
            return row;
        }

        EscalationStep step() {
            return new EscalationStep(day, outsideAuthority, level, tell, explanation, repeatAfter);
        }

        public Integer getDay() {
            return day;
        }

        public void setDay(Integer day) {
            this.day = day;
        }

        public boolean isOutsideAuthority() {
            return outsideAuthority;
        }

        public void setOutsideAuthority(boolean outsideAuthority) {
            this.outsideAuthority = outsideAuthority;
        }

        public int getLevel() {
            return level;
        }

        public void setLevel(int level) {
            this.level = level;
        }

        public List<Addressee> getTell() {
            return tell;
        }

        public void setTell(List<Addressee> tell) {
            this.tell = tell;
        }

        public boolean isExplanation() {
            return explanation;
        }

        public void setExplanation(boolean explanation) {
            this.explanation = explanation;
        }

        public Integer getRepeatAfter() {
            return repeatAfter;
        }

        public void setRepeatAfter(Integer repeatAfter) {
            this.repeatAfter = repeatAfter;
        }
    }
}
