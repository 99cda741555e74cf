package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What everybody can expect of a page, however they see it and whatever they type with. */
public final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** No serious or critical finding of axe, and nothing that has to be scrolled sideways. */
    public static void check(Page page, String name) {
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Accessibility::describe)
                        .toList();
        assertThat(findings).as(name).isEmpty();
        fitsTheWidth(page, name);
    }

    public static void fitsTheWidth(Page page, String name) {
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits the width")
                .isTrue();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(5).map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
