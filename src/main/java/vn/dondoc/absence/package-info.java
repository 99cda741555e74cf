/** Who stands in for whom: tasks that people have claimed are handed on, by a head or for the time of an absence. */
@ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {"language", "calendar", "agency", "audit", "page"})
package vn.dondoc.absence;

import org.springframework.modulith.ApplicationModule;
