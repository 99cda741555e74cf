package vn.dondoc.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.ReaderLanguage;

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
        return user == null ? account : nameOf(user);
    }

    /** The person behind an account, as far as is needed to write to them. */
    public Optional<Account> find(String account) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(account).singleResult())
                .map(user -> new Account(account, nameOf(user), addressOf(user), languageOf(account)));
    }

    private static String addressOf(User user) {
        return user.getEmail() == null || user.getEmail().isBlank()
                ? null
                : user.getEmail().strip();
    }

    private Locale languageOf(String account) {
        return Locale.ENGLISH.getLanguage().equals(identityService.getUserInfo(account, LANGUAGE))
                ? Locale.ENGLISH
                : ReaderLanguage.VIETNAMESE;
    }

    /** The groups of an account, roles and agencies alike. */
    public List<String> groupsOf(String account) {
        return identityService.createGroupQuery().groupMember(account).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    /** What people are called, whoever asks; an account without a name, or that is gone, goes by its id. */
    public Map<String, String> namesOf(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.stream().filter(Objects::nonNull).forEach(id -> names.put(id, id));
        if (!names.isEmpty()) {
            users(names.keySet()).forEach(user -> names.put(user.getId(), nameOf(user)));
        }
        return names;
    }

    /** The accounts of a group in their order, with their names, whoever asks. */
    public Map<String, String> membersOf(String group) {
        Map<String, String> members = new LinkedHashMap<>();
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> identityService
                        .createUserQuery()
                        .memberOfGroup(group)
                        .orderByUserId()
                        .asc()
                        .unlimitedList()))
                .forEach(user -> members.put(user.getId(), nameOf(user)));
        return members;
    }

    /** Where mail to these accounts goes; left out are those without an address, and those that do not exist. */
    public Map<String, String> addressesOf(Collection<String> ids) {
        Map<String, String> addresses = new HashMap<>();
        if (!ids.isEmpty()) {
            users(Set.copyOf(ids)).stream()
                    .filter(user -> addressOf(user) != null)
                    .forEach(user -> addresses.put(user.getId(), addressOf(user)));
        }
        return addresses;
    }

    private List<User> users(Set<String> ids) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> identityService
                        .createUserQuery()
                        .userIdIn(ids.toArray(String[]::new))
                        .unlimitedList()));
    }

    private static String nameOf(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }

    /** What is kept of a person; empty when there is no such account. */
    public Optional<AccountFacts> factsOf(String account) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(account).singleResult())
                .map(user -> new AccountFacts(
                        nameOf(user), user.getEmail(), languageOf(account).getLanguage()));
    }

    void setFacts(String account, AccountFacts facts) {
        User user = identityService.createUserQuery().userId(account).singleResult();
        user.setFirstName(facts.name());
        user.setLastName("");
        user.setEmail(facts.email());
        identityService.saveUser(user);
        identityService.setUserInfo(account, LANGUAGE, facts.language());
    }

    /** Adds a group unless it exists. */
    public void ensureGroup(String id, String name, String type) {
        if (!hasGroup(id)) {
            nameGroup(id, name, type);
        }
    }

    /** Adds a group, or gives the one that exists this name. */
    void nameGroup(String id, String name, String type) {
        Group known = identityService.createGroupQuery().groupId(id).singleResult();
        Group group = known == null ? identityService.newGroup(id) : known;
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }

    boolean hasGroup(String id) {
        return identityService.createGroupQuery().groupId(id).count() > 0;
    }

    /** Puts an account into a group, unless it is there. */
    void join(String account, String group) {
        if (identityService
                        .createUserQuery()
                        .userId(account)
                        .memberOfGroup(group)
                        .count()
                == 0) {
            identityService.createMembership(account, group);
        }
    }

    void leave(String account, String group) {
        identityService.deleteMembership(account, group);
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

    /** @param address null where none is entered */
    public record Account(String id, String name, String address, Locale language) {}

    /** An account to be loaded. */
    public record NewAccount(String id, String name, String email, Locale language, Collection<String> groups) {}
}
