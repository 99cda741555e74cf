/** Working days, holidays, deadline kinds, lateness and colour. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"language"})
package vn.dondoc.calendar;

import org.springframework.modulith.ApplicationModule;
