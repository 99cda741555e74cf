package vn.dondoc.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.language.ReaderLanguage;

/** An officer and a head for every agency, and one account for each role, all with the same known password. */
@Component
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "dondoc-demo";

    private final Agencies agencies;
    private final Accounts accounts;

    DemoAccounts(Agencies agencies, Accounts accounts) {
        this.agencies = agencies;
        this.accounts = accounts;
    }

    void load() {
        add("monitor", "Đơn vị theo dõi", List.of(Role.MONITORING.group()));
        add("supervisor", "Chuyên viên giám sát", List.of(Role.SUPERVISOR.group()));
        add("leader", "Lãnh đạo UBND tỉnh", List.of(Role.LEADERSHIP.group()));
        add("admin", "Quản trị viên", List.of(Role.ADMINISTRATOR.group()));
        agencies.search("").stream().filter(agency -> !agency.isGroup()).forEach(this::addOfficerAndHead);
    }

    private void addOfficerAndHead(Agency agency) {
        String head = Agency.headGroup(agency.code());
        add(agency.code(), "Chuyên viên " + agency.name(), List.of(agency.code()));
        add(head, "Thủ trưởng " + agency.name(), List.of(agency.code(), head));
    }

    private void add(String id, String name, List<String> groups) {
        var account = new Accounts.NewAccount(id, name, id + "@example.test", ReaderLanguage.VIETNAMESE, groups);
        accounts.loadWithKnownPassword(account, PASSWORD);
    }
}
