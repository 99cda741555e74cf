package vn.dondoc.desk;

import org.springframework.web.servlet.ModelAndView;

/** A part of the directive page: what it shows beyond the facts that all parts are made from. */
interface PageSection {

    void addTo(ModelAndView page, Reading reading);
}
