package vn.dondoc.followup;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;

/** What the leadership says about a directive. */
@RestController
@RequestMapping("/api/directives/{code}/instructions")
class InstructionController {

    private final Instructions instructions;
    private final InstructionQueries queries;
    private final CurrentActor currentActor;

    InstructionController(Instructions instructions, InstructionQueries queries, CurrentActor currentActor) {
        this.instructions = instructions;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** @param agency which of the agencies that lead is meant; may be null */
    record NewInstruction(String text, String agency) {}

    record Answer(String text) {}

    @GetMapping
    List<Instruction> list(@PathVariable String code) {
        return queries.of(code, currentActor.get());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Instruction give(@PathVariable String code, @RequestBody NewInstruction request) {
        Actor actor = currentActor.get();
        return find(code, instructions.give(code, request.text(), request.agency(), actor), actor);
    }

    @PostMapping("/{id}/answer")
    Instruction answer(@PathVariable String code, @PathVariable long id, @RequestBody Answer request) {
        Actor actor = currentActor.get();
        instructions.answer(code, id, request.text(), actor);
        return find(code, id, actor);
    }

    private Instruction find(String code, long id, Actor actor) {
        return queries.of(code, actor).stream()
                .filter(instruction -> instruction.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
