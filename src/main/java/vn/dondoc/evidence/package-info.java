/** Files that prove results: check, store, list, seal. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"language", "calendar", "agency", "audit", "register"})
package vn.dondoc.evidence;

import org.springframework.modulith.ApplicationModule;
