/** The engine: implements the register's port with BPMN processes; delegates and listeners. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "language",
            "calendar",
            "agency",
            "audit",
            "register",
            "evidence",
            "notification",
            "page",
            "followup",
            "periodic"
        })
package vn.dondoc.workflow;

import org.springframework.modulith.ApplicationModule;
