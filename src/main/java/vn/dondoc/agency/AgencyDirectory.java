package vn.dondoc.agency;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the agencies of the province, their groups and the groups of the roles. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AgencyDirectory implements ApplicationRunner {

    private static final String ROLE_TYPE = "ROLE";

    private final Agencies agencies;
    private final Accounts accounts;
    private final AgencyGroups groups;
    private final Resource file;

    AgencyDirectory(
            Agencies agencies,
            Accounts accounts,
            AgencyGroups groups,
            @Value("${dondoc.agencies:classpath:reference/agencies.csv}") Resource file) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.groups = groups;
        this.file = file;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!agencies.isEmpty()) {
            return;
        }
        List<AgencyFile.Line> lines = AgencyFile.read(file);
        for (int i = 0; i < lines.size(); i++) {
            agencies.add(lines.get(i).agency(), i, lines.get(i).names());
        }
        lines.forEach(line -> line.memberOf()
                .forEach(group -> agencies.addMember(group, line.agency().code())));
        lines.stream().map(AgencyFile.Line::agency).forEach(groups::name);
        for (Role role : Role.values()) {
            accounts.ensureGroup(role.group(), role.groupName(), ROLE_TYPE);
        }
    }
}
