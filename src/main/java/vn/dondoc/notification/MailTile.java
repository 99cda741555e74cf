package vn.dondoc.notification;

import org.springframework.stereotype.Component;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** The mail on the administrator's first page. */
@Component
class MailTile implements AdministrationTile {

    private final MailQueries queries;

    MailTile(MailQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String address() {
        return MailPageController.PATH;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Finding finding() {
        MailSummary mail = queries.summary();
        if (!mail.serverConfigured()) {
            return new Finding(Sentences.of("administration.mail.noServer", mail.waiting()), true);
        }
        if (mail.pausedUntil() != null) {
            return new Finding(Sentences.of("administration.mail.paused", mail.waiting(), mail.refused()), true);
        }
        if (mail.waiting() + mail.refused() == 0) {
            return new Finding(Sentences.of("administration.mail.fine"), false);
        }
        return new Finding(
                Sentences.of("administration.mail.waiting", mail.waiting(), mail.refused()), mail.refused() > 0);
    }
}
