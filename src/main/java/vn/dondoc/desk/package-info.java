/** The pages that officers and leaders open: register, directive, my agency. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "language",
            "calendar",
            "agency",
            "audit",
            "register",
            "evidence",
            "page",
            "followup",
            "periodic",
            "absence",
            "report"
        })
package vn.dondoc.desk;

import org.springframework.modulith.ApplicationModule;
