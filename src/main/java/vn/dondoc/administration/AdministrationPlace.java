package vn.dondoc.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Role;
import vn.dondoc.page.Place;

/** The administrator's pages in the navigation. */
@Configuration
class AdministrationPlace {

    static final String ADDRESS = "/administration";

    @Bean
    Place administration() {
        return new Place("administration", ADDRESS, 80, reader -> reader.is(Role.ADMINISTRATOR));
    }
}
