package vn.dondoc.administration;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** What is wrong in one entry. In a file the sentence begins with the line. */
final class HolidayFaults {

    private final Integer line;
    private final List<Refusal.Fault> faults = new ArrayList<>();

    private HolidayFaults(Integer line) {
        this.line = line;
    }

    static HolidayFaults inForm() {
        return new HolidayFaults(null);
    }

    static HolidayFaults inLine(int line) {
        return new HolidayFaults(line);
    }

    void add(String field, String code, Object... arguments) {
        String sentence = Sentences.of("refusal." + code, arguments);
        faults.add(
                line == null
                        ? new Refusal.Fault(field, code, sentence)
                        : new Refusal.Fault(field, line, field, code, Sentences.of("holidays.inLine", line, sentence)));
    }

    boolean any() {
        return !faults.isEmpty();
    }

    List<Refusal.Fault> all() {
        return faults;
    }

    /** @throws Refusal (400) when anything is wrong */
    void refuseIfAny() {
        var collector = new Refusal.Collector();
        faults.forEach(collector::add);
        collector.refuseIfAny();
    }
}
