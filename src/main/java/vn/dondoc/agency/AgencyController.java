package vn.dondoc.agency;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agencies")
class AgencyController {

    private final Agencies agencies;
    private final Aliases aliases;
    private final CurrentActor currentActor;

    AgencyController(Agencies agencies, Aliases aliases, CurrentActor currentActor) {
        this.agencies = agencies;
        this.aliases = aliases;
        this.currentActor = currentActor;
    }

    record Alias(String name) {}

    /** Remembers a name under which the agency is written in documents. */
    @PostMapping("/{code}/aliases")
    @ResponseStatus(HttpStatus.CREATED)
    void learn(@PathVariable String code, @RequestBody Alias alias) {
        aliases.learn(code, alias.name(), currentActor.get());
    }

    @GetMapping
    List<Agency> search(@RequestParam(required = false) String q) {
        return agencies.search(q);
    }
}
