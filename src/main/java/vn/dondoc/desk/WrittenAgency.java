package vn.dondoc.desk;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveFilter;

/** Reads an agency from a field in which people type its name, and programs its code. */
@Component
class WrittenAgency {

    private final Agencies agencies;

    WrittenAgency(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @return its code, {@link DirectiveFilter#NONE} as it is, or null when nothing is written */
    String code(String field, String written) {
        String text = Written.text(written);
        if (text == null || text.equals(DirectiveFilter.NONE)) {
            return text;
        }
        return agencies.find(text)
                .or(() -> agencies.named(text))
                .map(Agency::code)
                .orElseThrow(() -> Refusal.invalid(field, "agencyNotInList", text));
    }

    /** What a field shows for a code. */
    String name(String code) {
        return code == null ? null : agencies.nameOf(code);
    }
}
