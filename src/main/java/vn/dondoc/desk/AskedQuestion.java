package vn.dondoc.desk;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Paging;

/** What an address asks for, checked and written so that it can be asked again later. */
@Component
class AskedQuestion {

    private static final Paging FIRST = new Paging(0, 1);

    private final DirectiveQueries directives;
    private final WrittenAgency writtenAgency;

    AskedQuestion(DirectiveQueries directives, WrittenAgency writtenAgency) {
        this.directives = directives;
        this.writtenAgency = writtenAgency;
    }

    /**
     * With its columns, and agencies by code, which stays when a name changes.
     *
     * @throws Refusal (400) for what the register could not answer
     */
    RegisterAddress of(RegisterQuery query, Actor actor) {
        query.paging();
        directives.list(query.filter(writtenAgency, actor), FIRST, query.order(), actor);
        return RegisterAddress.of(query)
                .and("columns", RegisterColumn.write(query.shownColumns()))
                .and("agency", writtenAgency.code("agency", query.agency()));
    }
}
