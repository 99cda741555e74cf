package vn.dondoc.desk;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Publicity;

/** How a directive stands: until when, at which step, and whether everybody may know. */
@Component
class StandingSection implements PageSection {

    private final DueWords dueWords;
    private final Steps steps;
    private final Publicity publicity;

    StandingSection(DueWords dueWords, Steps steps, Publicity publicity) {
        this.dueWords = dueWords;
        this.steps = steps;
        this.publicity = publicity;
    }

    @Override
    public void addTo(ModelAndView page, Reading reading) {
        DirectiveView directive = reading.directive();
        page.addObject("publication", publicity.of(reading.code()));
        page.addObject("due", dueWords.of(directive));
        page.addObject("yearWithoutHolidays", dueWords.yearWithoutHolidays(directive));
        page.addObject("behindCentral", DueWords.isBehindCentral(directive));
        page.addObject("steps", steps.of(reading.code(), reading.reader()));
    }
}
