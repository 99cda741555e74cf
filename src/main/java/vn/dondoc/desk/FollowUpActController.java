package vn.dondoc.desk;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.followup.Instructions;
import vn.dondoc.followup.Mutes;
import vn.dondoc.followup.Urgings;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;

/** What people do on the directive page so that work goes on: say, answer, urge, call, and let reminders rest. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class FollowUpActController {

    private final Acting acting;
    private final Instructions instructions;
    private final Urgings urgings;
    private final Mutes mutes;

    FollowUpActController(Acting acting, Instructions instructions, Urgings urgings, Mutes mutes) {
        this.acting = acting;
        this.instructions = instructions;
        this.urgings = urgings;
        this.mutes = mutes;
    }

    @PostMapping("/instructions")
    ModelAndView instruct(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "instruction",
                sent,
                after,
                actor -> instructions.give(code, sent.getFirst("text"), sent.getFirst("agency"), actor));
    }

    @PostMapping("/instructions/{id}/answer")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes after) {
        sent.set("instruction", String.valueOf(id));
        return acting.act(
                code, "answer", sent, after, actor -> instructions.answer(code, id, sent.getFirst("text"), actor));
    }

    @PostMapping("/urging")
    ModelAndView urge(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "urging",
                sent,
                after,
                actor -> urgings.urge(code, sent.getFirst("text"), sent.get("agencies"), actor));
    }

    @PostMapping("/phone-notes")
    ModelAndView noteCall(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "phoneNote",
                sent,
                after,
                actor -> urgings.noteCall(
                        code,
                        Written.moment("calledAt", sent.getFirst("calledAt")),
                        sent.getFirst("receiver"),
                        sent.getFirst("note"),
                        sent.getFirst("agency"),
                        actor));
    }

    @PostMapping("/mute")
    ModelAndView mute(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "mute",
                sent,
                after,
                actor ->
                        mutes.mute(code, Written.day("until", sent.getFirst("until")), sent.getFirst("reason"), actor));
    }

    @PostMapping("/mute/end")
    ModelAndView unmute(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "unmute", sent, after, actor -> mutes.lift(code, actor));
    }
}
