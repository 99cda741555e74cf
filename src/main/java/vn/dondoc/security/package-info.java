/** The doors: login, protection of pages, API and the engine's own endpoints. */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"language", "calendar", "agency", "audit", "page"})
package vn.dondoc.security;

import org.springframework.modulith.ApplicationModule;
