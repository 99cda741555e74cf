package vn.dondoc.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Role;

/** Camunda's web applications in the navigation. */
@Configuration
class WebappPlaces {

    @Bean
    Place tasklistPlace() {
        return new Place("tasklist", "/camunda/app/tasklist/", 10, Place.EVERYBODY);
    }

    @Bean
    Place cockpitPlace() {
        return new Place("cockpit", "/camunda/app/cockpit/", 90, reader -> reader.is(Role.ADMINISTRATOR));
    }
}
