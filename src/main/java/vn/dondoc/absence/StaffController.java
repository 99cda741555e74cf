package vn.dondoc.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;

/** Colleagues, handing over and absences for other systems. */
@RestController
@RequestMapping("/api")
class StaffController {

    private final Staff staff;
    private final HandingOver handingOver;
    private final StandingIn standingIn;
    private final CurrentActor currentActor;

    StaffController(Staff staff, HandingOver handingOver, StandingIn standingIn, CurrentActor currentActor) {
        this.staff = staff;
        this.handingOver = handingOver;
        this.standingIn = standingIn;
        this.currentActor = currentActor;
    }

    /** @param group an agency's code, or a role's group */
    @GetMapping("/staff/{group}")
    List<Staff.Colleague> staff(@PathVariable String group) {
        return staff.of(group, currentActor.get());
    }

    @PostMapping("/staff/{group}/handover")
    Map<String, Integer> hand(@PathVariable String group, @RequestBody Handover wanted) {
        return Map.of(
                "handed", handingOver.hand(group, wanted.from(), wanted.to(), wanted.reason(), currentActor.get()));
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> name(@RequestBody NewAbsence wanted) {
        return Map.of(
                "id",
                standingIn.name(
                        wanted.account(), wanted.deputy(), wanted.firstDay(), wanted.lastDay(), currentActor.get()));
    }

    @DeleteMapping("/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        standingIn.end(id, currentActor.get());
    }

    record Handover(String from, String to, String reason) {}

    /** @param account who will be away; null for the caller */
    record NewAbsence(String account, String deputy, LocalDate firstDay, LocalDate lastDay) {}
}
