package vn.dondoc.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.DirectiveExtract;

/** Which directives somebody has chosen in the register: ticked rows, or all that match. */
@Component
class BulkChoice {

    private static final int LONGEST_CODE = 100;

    private final DirectiveExtract extract;
    private final WrittenAgency writtenAgency;

    BulkChoice(DirectiveExtract extract, WrittenAgency writtenAgency) {
        this.extract = extract;
        this.writtenAgency = writtenAgency;
    }

    List<String> of(RegisterQuery query, MultiValueMap<String, String> sent, Actor actor) {
        if (sent.containsKey("all")) {
            return extract.codes(query.filter(writtenAgency, actor), query.order(), actor);
        }
        return sent.getOrDefault("codes", List.of()).stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE)
                .distinct()
                .toList();
    }
}
