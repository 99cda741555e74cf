/** Reads tables as offices write them into drafts, shows what was understood, and imports what was confirmed. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"language", "calendar", "agency", "audit", "page", "register"})
package vn.dondoc.intake;

import org.springframework.modulith.ApplicationModule;
