package vn.dondoc.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Role;
import vn.dondoc.page.Place;

/** Imports in the navigation of the monitoring unit. */
@Configuration
class ImportPlace {

    @Bean
    Place importsPlace() {
        return new Place("imports", "/imports", 40, reader -> reader.is(Role.MONITORING));
    }
}
