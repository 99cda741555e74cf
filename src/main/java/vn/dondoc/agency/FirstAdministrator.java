package vn.dondoc.agency;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.language.ReaderLanguage;

/** Creates the first administrator of a new installation, with the password that the environment gives. */
@Component
@Profile("production")
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ACCOUNT = "admin";

    private final Accounts accounts;
    private final String password;

    FirstAdministrator(Accounts accounts, @Value("${dondoc.admin-password:}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.hasMember(Role.ADMINISTRATOR.group())) {
            return;
        }
        if (password.isBlank()) {
            log.warn("There is no administrator yet. Set DONDOC_ADMIN_PASSWORD and start again.");
            return;
        }
        var administrator = new Accounts.NewAccount(
                ACCOUNT, "Quản trị viên", null, ReaderLanguage.VIETNAMESE, List.of(Role.ADMINISTRATOR.group()));
        accounts.create(administrator, password);
    }
}
