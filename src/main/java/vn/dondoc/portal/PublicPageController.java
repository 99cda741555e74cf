package vn.dondoc.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.page.PageNotice;
import vn.dondoc.register.PublicState;

/** What the province has undertaken, how far it is and what has come of it, for everybody. */
@PageController
@RequestMapping(PublicPageController.PATH)
class PublicPageController {

    static final String PATH = "/public";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final PublicPages pages;
    private final PortalProperties portal;
    private final SharedCaching caching;
    private final ObjectProvider<PageNotice> notices;

    PublicPageController(
            PublicPages pages, PortalProperties portal, SharedCaching caching, ObjectProvider<PageNotice> notices) {
        this.pages = pages;
        this.portal = portal;
        this.caching = caching;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute("query") PublicQuery query, HttpServletResponse response) {
        ModelAndView page = page("public", response);
        page.addObject("query", query);
        page.addObject("states", PublicState.values());
        page.addObject("latenesses", Lateness.values());
        page.addObject("days", new WrittenDays());
        try {
            addTo(page, pages.page(query.filter(), query.paging()));
        } catch (Refusal refusal) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("refusals", refusal.faults());
        }
        return page;
    }

    private void addTo(ModelAndView page, PublicPages.Snapshot read) {
        page.addObject("list", read.list());
        page.addObject("figures", read.figures());
        page.addObject("plans", read.plans());
        page.addObject("leads", read.leads());
        page.addObject("readAt", moment(read.readAt()));
    }

    @GetMapping("/{code}")
    ModelAndView directive(@PathVariable String code, HttpServletResponse response) {
        var directive = pages.directive(code).orElseThrow(() -> Refusal.notFound("unknownPublicDirective", code));
        ModelAndView page = page("public-directive", response);
        page.addObject("d", directive);
        page.addObject("days", new WrittenDays());
        return page;
    }

    private ModelAndView page(String name, HttpServletResponse response) {
        caching.allow(response);
        ModelAndView page = new ModelAndView(name);
        page.addObject("portal", portal);
        page.addObject(
                "notices",
                notices.orderedStream()
                        .map(PageNotice::text)
                        .flatMap(Optional::stream)
                        .toList());
        return page;
    }

    private static String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(OfficeClock.ZONE).format(MOMENT);
    }
}
