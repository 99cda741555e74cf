package vn.dondoc.workflow;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;

/** Shows administrators which directives have lost their process, at most 200. */
@RestController
@RequestMapping("/api/administration")
class LostProcessController {

    private static final int AT_MOST = 200;

    private final LostProcesses lostProcesses;
    private final CurrentActor currentActor;

    LostProcessController(LostProcesses lostProcesses, CurrentActor currentActor) {
        this.lostProcesses = lostProcesses;
        this.currentActor = currentActor;
    }

    @GetMapping("/directives-without-process")
    List<LostProcesses.Lost> list() {
        currentActor.get().require(Role.ADMINISTRATOR);
        return lostProcesses.list(AT_MOST);
    }
}
