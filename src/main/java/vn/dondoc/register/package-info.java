/**
 * The system of record: directives, assignments, roster and timeline; commands, queries and search. Owns the port
 * {@link vn.dondoc.register.DirectiveProcess} through which work is set going.
 */
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"language", "calendar", "agency", "audit", "notification"})
package vn.dondoc.register;

import org.springframework.modulith.ApplicationModule;
