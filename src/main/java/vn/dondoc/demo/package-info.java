/** The demonstration: the province's plan of 38 directives and an account for everybody. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"language", "calendar", "agency", "audit", "register", "intake", "page"})
package vn.dondoc.demo;

import org.springframework.modulith.ApplicationModule;
