package vn.dondoc.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.page.Place;

/** "My agency" in the navigation, for those who have one. */
@Configuration
class MyAgencyPlace {

    static final String ADDRESS = "/my-agency";

    @Bean
    Place agencyPlace() {
        return new Place("my-agency", ADDRESS, 15, reader -> !reader.agencies().isEmpty());
    }
}
