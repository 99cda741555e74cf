/** What is to be told to whom: kept with the change that causes it, collected into digests, sent by mail. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"language", "calendar", "agency", "audit", "page"})
package vn.dondoc.notification;

import org.springframework.modulith.ApplicationModule;
