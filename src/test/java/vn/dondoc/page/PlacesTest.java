package vn.dondoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dondoc.ServerTest;

/** What the headers of Camunda's web applications offer. */
class PlacesTest extends ServerTest {

    private static final String PLACES = "/camunda/api/dondoc/places";

    @Test
    void everybodyIsOfferedTheirOwnPagesInTheirLanguage() {
        assertThat(person(OFFICER).get(PLACES).body())
                .contains("{\"label\":\"Nhiệm vụ\",\"address\":\"/directives\"}", "\"/my-agency\"")
                .doesNotContain("/administration", "/camunda/");
        assertThat(person(ADMIN).get(PLACES).body()).contains("Quản trị", "\"/administration\"");
        assertThat(person(ADMIN).get(PLACES, "Accept-Language", "en").body()).contains("Administration");
    }

    @Test
    void whoIsNotSignedInIsOfferedNothing() {
        assertThat(visitor().get(PLACES).statusCode()).isEqualTo(401);
    }
}
