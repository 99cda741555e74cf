/** What Tasklist asks for beside the engine: the facts that its forms show. */
@ApplicationModule(
        displayName = "Tasklist",
        allowedDependencies = {"language", "calendar", "agency", "register", "evidence", "absence", "periodic"})
package vn.dondoc.tasklist;

import org.springframework.modulith.ApplicationModule;
