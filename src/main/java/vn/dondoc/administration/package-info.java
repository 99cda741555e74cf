/** The pages on which administrators look after accounts, agencies and the holiday table, and the first of them. */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"language", "calendar", "agency", "audit", "register", "page", "csv"})
package vn.dondoc.administration;

import org.springframework.modulith.ApplicationModule;
