package vn.dondoc.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** A way to something that reports nothing: its finding is what it is good for. */
record ElsewhereTile(String name, String address, int order) implements AdministrationTile {

    @Override
    public Finding finding() {
        return new Finding(Sentences.of("administration." + name + ".finding"), false);
    }

    @Configuration
    static class Tiles {

        @Bean
        AdministrationTile adminTile() {
            return new ElsewhereTile("admin", "/camunda/app/admin/default/", 80);
        }

        @Bean
        AdministrationTile apiTile() {
            return new ElsewhereTile("api", "/api/docs", 90);
        }
    }
}
