package vn.dondoc.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.AccountFacts;
import vn.dondoc.agency.AccountOpening;
import vn.dondoc.agency.AccountOpening.Newcomer;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Post;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.Positions;

/** Many new accounts from a file: first a look at every line, then all of them or none. */
@Service
class AccountImporting {

    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "", false, "no", false, "false", false, "không", false, "yes", true, "true", true, "có", true, "x", true);

    private final AccountOpening opening;
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Positions positions;

    AccountImporting(
            AccountOpening opening,
            AccountDirectory directory,
            Accounts accounts,
            Agencies agencies,
            Positions positions) {
        this.opening = opening;
        this.directory = directory;
        this.accounts = accounts;
        this.agencies = agencies;
        this.positions = positions;
    }

    /** @throws Refusal (400) when the text is no such table, (403) for all but administrators */
    public AccountPlan preview(String text, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Set<String> ids = new HashSet<>();
        return new AccountPlan(
                AccountFile.read(text).stream().map(line -> judge(line, ids)).toList());
    }

    /**
     * Opens the accounts that are not there yet.
     *
     * @return their passwords, which are kept nowhere
     * @throws Refusal (400) when anything is wrong in any line; then nothing has happened
     */
    @Transactional
    public List<HandedOut> open(String text, Actor actor) {
        AccountPlan plan = preview(text, actor);
        if (plan.wrong() > 0) {
            throw Refusal.invalid("file", "accountFileWrong", plan.wrong());
        }
        return plan.newcomers().stream()
                .map(newcomer -> new HandedOut(newcomer.id(), opening.open(newcomer, actor)))
                .toList();
    }

    private AccountPlan.Line judge(AccountFile.Line line, Set<String> ids) {
        List<String> problems = new ArrayList<>();
        Newcomer newcomer = newcomer(line, problems);
        boolean known = accounts.exists(newcomer.id());
        try {
            opening.check(newcomer);
        } catch (Refusal wrong) {
            wrong.faults().forEach(fault -> problems.add(told(fault.field(), fault.message())));
        }
        if (!ids.add(newcomer.id())) {
            problems.add(told("account", Sentences.of("refusal.accountTwice", newcomer.id())));
        } else if (known && problems.isEmpty() && !isSame(newcomer)) {
            problems.add(told("account", Sentences.of("refusal.accountDiffers", newcomer.id())));
        } else if (!known && problems.isEmpty() && opening.isTaken(newcomer.id())) {
            problems.add(told("account", Sentences.of("refusal.accountTaken", newcomer.id())));
        }
        return new AccountPlan.Line(line.number(), newcomer, position(newcomer.post()), known, problems);
    }

    private Newcomer newcomer(AccountFile.Line line, List<String> problems) {
        var facts = new AccountFacts(
                line.cell("name"), line.cell("email"), line.cell("language").toLowerCase(Locale.ROOT));
        Boolean head = YES_OR_NO.get(line.cell("head").toLowerCase(Locale.ROOT));
        if (head == null) {
            problems.add(told("head", Sentences.of("refusal.yesOrNo", line.cell("head"))));
        }
        Set<Role> roles = new HashSet<>();
        Arrays.stream(line.cell("roles").split("[|;+,]"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .forEach(role -> WrittenAccount.role(role)
                        .ifPresentOrElse(
                                roles::add,
                                () -> problems.add(told("roles", Sentences.of("refusal.unknownRole", role)))));
        return new Newcomer(
                line.cell("account"), facts, new Post(agency(line.cell("agency")), Boolean.TRUE.equals(head), roles));
    }

    /** By its code, or any name of it. */
    private String agency(String written) {
        return agencies.find(written)
                .or(() -> agencies.named(written))
                .map(Agency::code)
                .orElse(written);
    }

    /** Whether the file says what is there already. */
    private boolean isSame(Newcomer newcomer) {
        Optional<AccountFacts> facts = accounts.factsOf(newcomer.id());
        Set<String> groups = directory
                .find(newcomer.id())
                .map(entry -> new TreeSet<>(entry.groups()))
                .orElseGet(TreeSet::new);
        return facts.filter(newcomer.facts()::equals).isPresent()
                && groups.equals(new TreeSet<>(newcomer.post().groups()));
    }

    private String position(Post post) {
        return String.join("; ", positions.of(new Actor("", new HashSet<>(post.groups()))));
    }

    private static String told(String column, String sentence) {
        return Sentences.of("accounts.inColumn", column, sentence);
    }
}
