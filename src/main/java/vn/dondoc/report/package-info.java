/** Writes the official tables, alone or with the report around them, as xlsx and docx. */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"language", "csv", "calendar", "agency", "audit", "register", "page"})
package vn.dondoc.report;

import org.springframework.modulith.ApplicationModule;
