/** Files of comma-separated values, written so that a spreadsheet shows every cell as the text it is. */
@ApplicationModule(
        displayName = "CSV",
        allowedDependencies = {})
package vn.dondoc.csv;

import org.springframework.modulith.ApplicationModule;
