package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.register.Classification;
import vn.dondoc.register.KnownDirectives;

/**
 * Everything that was read from one row, before it is compared with the register.
 *
 * @param known the directive in the register that it is about, or null
 * @param same the same directive in another plan, or null
 * @param linked the directive that somebody has chosen for it to follow, or null
 */
record RowReading(
        RowTexts texts,
        KnownDirectives.Known known,
        KnownDirectives.Same same,
        KnownDirectives.Same linked,
        AgencyJudge.Reading agencies,
        DeadlineJudge.Reading deadline,
        StandingJudge.Reading standing,
        Classification classification,
        List<Problem> problems) {

    RowReading {
        problems = new ArrayList<>(problems);
    }

    String text(Field field) {
        return texts.text(field);
    }
}
