package vn.dondoc.page;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Sentences;

/** What somebody is here, in words: "Đơn vị theo dõi", "Thủ trưởng Sở Nội vụ". */
@Component
public class Positions {

    private final Agencies agencies;

    Positions(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The roles first, then the agencies by code. */
    public List<String> of(Actor person) {
        Stream<String> roles = Stream.of(Role.values()).filter(person::is).map(role -> Sentences.of("role." + role));
        Stream<String> posts = person.agencies().stream().sorted().map(agency -> post(person, agency));
        return Stream.concat(roles, posts).toList();
    }

    private String post(Actor person, String agency) {
        String key = person.isHeadOf(agency) ? "position.head" : "position.officer";
        return Sentences.of(key, agencies.nameOf(agency));
    }
}
