/**
 * Theo dõi, đôn đốc: who follows what, what the leadership says about a directive, urgings in writing and by telephone,
 * reminders that rest for a while, and whom to reach in an agency.
 */
@ApplicationModule(
        displayName = "Follow-up",
        allowedDependencies = {"language", "calendar", "agency", "audit", "register", "notification", "page"})
package vn.dondoc.followup;

import org.springframework.modulith.ApplicationModule;
