package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts, kept in the engine's identity tables. */
@Component
public class Accounts {

    private static final String LANGUAGE = "language";

    private final IdentityService identityService;
    private final ProcessEngineConfigurationImpl engine;

    Accounts(@Lazy IdentityService identityService, @Lazy ProcessEngineConfigurationImpl engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    public boolean exists(String account) {
        return identityService.createUserQuery().userId(account).count() > 0;
    }

    /** The groups of an account, roles and agencies alike. */
    public List<String> groupsOf(String account) {
        return identityService.createGroupQuery().groupMember(account).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    /** Adds a group unless it exists. */
    public void ensureGroup(String id, String name, String type) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(name);
            group.setType(type);
            identityService.saveGroup(group);
        }
    }

    /**
     * Adds an account whose password is already hashed. The password policy is not asked: this is for accounts that are
     * loaded, not for people who choose a password.
     */
    public void load(NewAccount account, HashedPassword password) {
        UserEntity user = (UserEntity) identityService.newUser(account.id());
        user.setFirstName(account.name());
        user.setEmail(account.email());
        user.setSalt(password.salt());
        user.setDbPassword(password.hash());
        engine.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
        identityService.setUserInfo(account.id(), LANGUAGE, account.language().getLanguage());
        account.groups().forEach(group -> identityService.createMembership(account.id(), group));
    }

    public List<User> membersOf(String group) {
        return identityService.createUserQuery().memberOfGroup(group).unlimitedList();
    }

    /** An account to be loaded. */
    public record NewAccount(String id, String name, String email, Locale language, Collection<String> groups) {}

    /** A hash with the salt that the engine appends to the password before hashing. */
    public record HashedPassword(String salt, String hash) {}
}
