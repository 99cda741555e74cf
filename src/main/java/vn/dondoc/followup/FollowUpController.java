package vn.dondoc.followup;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;

/** What somebody follows up. */
@RestController
@RequestMapping("/api/follow-up/{account}")
class FollowUpController {

    private final FollowLists lists;
    private final CurrentActor currentActor;

    FollowUpController(FollowLists lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    /** Codes of agencies and plans; what is not named is not followed any more. */
    record Wanted(List<String> agencies, List<String> plans) {}

    @GetMapping
    FollowList get(@PathVariable String account) {
        requireUnit(currentActor.get());
        return lists.of(account);
    }

    @PutMapping
    FollowList set(@PathVariable String account, @RequestBody Wanted wanted) {
        lists.set(new FollowList(account, wanted.agencies(), wanted.plans()), currentActor.get());
        return lists.of(account);
    }

    private static void requireUnit(Actor actor) {
        if (!FollowLists.mayFollow(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
    }
}
