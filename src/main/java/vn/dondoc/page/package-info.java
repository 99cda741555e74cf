/** The frame of every page: navigation, notices, who is signed in; and the places and tiles that other rooms add to it. */
@ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"language", "calendar", "agency"})
package vn.dondoc.page;

import org.springframework.modulith.ApplicationModule;
