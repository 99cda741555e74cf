/** Sentences in the reader's language, and the refusals made of them. */
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
package vn.dondoc.language;

import org.springframework.modulith.ApplicationModule;
