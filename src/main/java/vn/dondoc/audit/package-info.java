/** The append-only record of who changed what. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"calendar"})
package vn.dondoc.audit;

import org.springframework.modulith.ApplicationModule;
