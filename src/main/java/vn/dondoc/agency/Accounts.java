package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
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

    /** The name of a person, or the account where none is kept. */
    public String nameOf(String account) {
        User user = identityService.createUserQuery().userId(account).singleResult();
        return user == null || user.getFirstName() == null ? account : user.getFirstName();
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

    public boolean hasMember(String group) {
        return identityService.createUserQuery().memberOfGroup(group).count() > 0;
    }

    /** Adds an account whose password has to keep the password policy, and is hashed slowly. */
    public void create(NewAccount account, String password) {
        User user = newUser(account);
        user.setPassword(password);
        identityService.saveUser(user);
        addDetails(account);
    }

    /**
     * Adds an account with a password that is no secret. It is hashed with the engine's own fast hash, since 230 slow
     * ones would take a minute, and the password policy is not asked. Only for demonstrations.
     */
    public void loadWithKnownPassword(NewAccount account, String password) {
        var digest = new Sha512HashDigest();
        UserEntity user = (UserEntity) newUser(account);
        user.setSalt(UUID.randomUUID().toString());
        user.setDbPassword("{" + digest.hashAlgorithmName() + "}" + digest.encrypt(password + user.getSalt()));
        engine.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
        addDetails(account);
    }

    private User newUser(NewAccount account) {
        User user = identityService.newUser(account.id());
        user.setFirstName(account.name());
        user.setLastName(""); // Camunda's pages would print "null"
        user.setEmail(account.email());
        return user;
    }

    private void addDetails(NewAccount account) {
        identityService.setUserInfo(account.id(), LANGUAGE, account.language().getLanguage());
        account.groups().forEach(group -> identityService.createMembership(account.id(), group));
    }

    /** An account to be loaded. */
    public record NewAccount(String id, String name, String email, Locale language, Collection<String> groups) {}
}
