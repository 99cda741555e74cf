/** Where everything stands in figures: the leaders' page, and the same figures for programs. */
@ApplicationModule(
        displayName = "Dashboard",
        allowedDependencies = {"language", "calendar", "agency", "register", "periodic", "page"})
package vn.dondoc.dashboard;

import org.springframework.modulith.ApplicationModule;
