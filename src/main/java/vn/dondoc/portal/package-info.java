/** The page for everybody: published directives, with what was confirmed of them, to read and to take along. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"language", "calendar", "agency", "register", "page", "csv"})
package vn.dondoc.portal;

import org.springframework.modulith.ApplicationModule;
