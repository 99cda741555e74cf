/**
 * What agencies report from time to time of all that they lead: the periods, what each agency says of each of its
 * directives, and the files made of it. Owns the port {@link vn.dondoc.periodic.ReportProcess} through which work is set
 * going.
 */
@ApplicationModule(
        displayName = "Periodic reports",
        allowedDependencies = {"language", "calendar", "agency", "audit", "register", "report", "notification", "page"})
package vn.dondoc.periodic;

import org.springframework.modulith.ApplicationModule;
