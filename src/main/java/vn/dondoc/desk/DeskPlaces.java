package vn.dondoc.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.page.Place;

/** The register in the navigation. */
@Configuration
class DeskPlaces {

    @Bean
    Place directivesPlace() {
        return new Place("directives", RegisterAddress.PATH, 20, Place.EVERYBODY);
    }
}
