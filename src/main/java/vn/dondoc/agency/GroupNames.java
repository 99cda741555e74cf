package vn.dondoc.agency;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Sentences;

/** What people call an identity group: a role, an agency, or the heads of one. */
@Component
public class GroupNames {

    private final Agencies agencies;

    GroupNames(Agencies agencies) {
        this.agencies = agencies;
    }

    /** In the reader's language; names of agencies are not translated. */
    public String of(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(role -> Sentences.of("role." + role.name()))
                .orElseGet(() -> ofAgency(group));
    }

    private String ofAgency(String group) {
        if (!group.endsWith(Agency.HEAD_SUFFIX)) {
            return agencies.nameOf(group);
        }
        String agency = group.substring(0, group.length() - Agency.HEAD_SUFFIX.length());
        return Sentences.of("role.HEAD", agencies.nameOf(agency));
    }
}
