package vn.dondoc.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.evidence.EvidenceDesk;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;

/** Files on the directive page: where the browser runs no script they come here together, otherwise one by one to the API. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}/evidence")
class EvidencePageController {

    private final Acting acting;
    private final EvidenceDesk evidence;

    EvidencePageController(Acting acting, EvidenceDesk evidence) {
        this.acting = acting;
        this.evidence = evidence;
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable String code,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            RedirectAttributes after) {
        return acting.act(code, "evidence", new LinkedMultiValueMap<>(), after, actor -> attachAll(code, files, actor));
    }

    private void attachAll(String code, List<MultipartFile> files, Actor actor) {
        if (files == null || files.stream().allMatch(file -> Written.text(file.getOriginalFilename()) == null)) {
            throw Refusal.invalid("file", "missingFile");
        }
        for (MultipartFile file : files) {
            attach(code, file, actor);
        }
    }

    /** Of several files the sentence has to name the one that is meant. */
    private void attach(String code, MultipartFile file, Actor actor) {
        try {
            evidence.attach(code, null, file, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            throw Refusal.of(refusal.status(), "file", "namedFile", file.getOriginalFilename(), refusal.getMessage());
        }
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String id, RedirectAttributes after) {
        return acting.act(code, "removal", new LinkedMultiValueMap<>(), after, actor -> {
            evidence.requireOn(code, id, actor);
            evidence.takeBack(id, actor);
        });
    }
}
