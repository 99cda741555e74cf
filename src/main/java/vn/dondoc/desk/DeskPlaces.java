package vn.dondoc.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.page.Place;

/** The register and its obstacles in the navigation. */
@Configuration
class DeskPlaces {

    @Bean
    Place obstaclesPlace() {
        return new Place("obstacles", ObstaclePageController.ADDRESS, 25, Place.EVERYBODY);
    }

    @Bean
    Place directivesPlace() {
        return new Place("directives", RegisterAddress.PATH, 20, Place.EVERYBODY);
    }
}
