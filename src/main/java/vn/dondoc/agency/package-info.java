/** Agencies, groups, aliases and accounts; keeps the engine's users and groups in step. */
@ApplicationModule(
        displayName = "Agency",
        allowedDependencies = {"language", "calendar", "audit"})
package vn.dondoc.agency;

import org.springframework.modulith.ApplicationModule;
