package vn.dondoc.dashboard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Actor;
import vn.dondoc.page.Place;

/** The dashboard in the navigation, for those who oversee. */
@Configuration
class DashboardPlace {

    static final String ADDRESS = "/dashboard";

    @Bean
    Place dashboard() {
        return new Place("dashboard", ADDRESS, 5, Actor::oversees);
    }
}
