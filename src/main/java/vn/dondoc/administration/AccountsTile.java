package vn.dondoc.administration;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.WantedAccounts;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** How many accounts there are, and whether one waits to be unlocked. */
@Component
class AccountsTile implements AdministrationTile {

    private final AccountDirectory accounts;

    AccountsTile(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String address() {
        return AccountsController.ADDRESS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Finding finding() {
        long all = accounts.count(WantedAccounts.ALL);
        long locked = accounts.count(WantedAccounts.LOCKED);
        return locked == 0
                ? new Finding(Sentences.of("administration.accounts.all", all), false)
                : new Finding(Sentences.of("administration.accounts.locked", all, locked), true);
    }
}
