package vn.dondoc.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.language.Refusal;

/** The agencies and groups. */
@Repository
public class Agencies {

    private static final String SELECT =
            "SELECT a.code, a.name, a.kind, a.nso_code AS nsoCode, a.closed_on AS closedOn, a.successor FROM agency a";

    private final JdbcClient jdbc;
    private final Cache<String, Agency> byCode =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(String code) {
        Agency known = code == null ? null : byCode.get(code, one -> load(one).orElse(null));
        return Optional.ofNullable(known);
    }

    /** @throws Refusal (400, {@code UNKNOWN_AGENCY}) naming the field that held the code */
    public Agency get(String field, String code) {
        return find(code).orElseThrow(() -> Refusal.invalid(field, "UNKNOWN_AGENCY", code));
    }

    /**
     * An agency or group that something is to be given to now.
     *
     * @throws Refusal (400) as {@link #get}, and {@code CLOSED_AGENCY} for one that works no more, naming its successor
     */
    public Agency choose(String field, String code) {
        Agency agency = get(field, code);
        if (agency.isClosed()) {
            throw Refusal.invalid(field, "CLOSED_AGENCY", ClosedAgency.sentence(agency, this::nameOf));
        }
        return agency;
    }

    /** The name, or the code itself where nothing is known under it any more. */
    public String nameOf(String code) {
        return find(code).map(Agency::name).orElse(code);
    }

    /** Finds by name or alias as written in a document; diacritics count, case and spacing do not. */
    public Optional<Agency> named(String written) {
        return jdbc.sql(SELECT + " JOIN agency_name n ON n.agency_code = a.code WHERE n.name_key = ?")
                .param(AgencyName.key(written))
                .query(Agency.class)
                .optional();
    }

    /** The members of a group that work, in listing order; an agency that is no group stands for itself. */
    public List<String> membersOf(Agency agency) {
        if (!agency.isGroup()) {
            return List.of(agency.code());
        }
        return jdbc.sql("SELECT m.agency_code FROM agency_member m JOIN agency a ON a.code = m.agency_code"
                        + " WHERE m.group_code = ? AND a.closed_on IS NULL ORDER BY a.position")
                .param(agency.code())
                .query(String.class)
                .list();
    }

    /** All of them with their names and members, read at once. */
    public KnownAgencies known() {
        Map<String, Agency> all = search("").stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        record Named(String nameKey, String code) {}
        Map<String, Agency> byName = new HashMap<>();
        jdbc.sql("SELECT name_key AS nameKey, agency_code AS code FROM agency_name")
                .query(Named.class)
                .list()
                .forEach(line -> byName.put(line.nameKey(), all.get(line.code())));
        record Member(String groupCode, String agencyCode) {}
        Map<String, List<String>> members = new HashMap<>();
        jdbc.sql("SELECT m.group_code AS groupCode, m.agency_code AS agencyCode FROM agency_member m"
                        + " JOIN agency a ON a.code = m.agency_code WHERE a.closed_on IS NULL"
                        + " ORDER BY m.group_code, a.position")
                .query(Member.class)
                .list()
                .forEach(member -> members.computeIfAbsent(member.groupCode(), group -> new ArrayList<>())
                        .add(member.agencyCode()));
        return new KnownAgencies(byName, members);
    }

    /** Agencies whose name, alias or code contains the text (case does not matter); all for an empty text. */
    public List<Agency> search(String text) {
        String pattern = "%" + AgencyName.key(text == null ? "" : text).replaceAll("([%_!])", "!$1") + "%";
        return jdbc.sql(SELECT + " WHERE a.code LIKE :pattern ESCAPE '!' OR EXISTS (SELECT 1 FROM agency_name n"
                        + " WHERE n.agency_code = a.code AND n.name_key LIKE :pattern ESCAPE '!') ORDER BY a.position")
                .param("pattern", pattern)
                .query(Agency.class)
                .list();
    }

    /** Agencies and groups to which something can be given, in listing order. */
    public List<Agency> working() {
        return jdbc.sql(SELECT + " WHERE a.closed_on IS NULL ORDER BY a.position")
                .query(Agency.class)
                .list();
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM agency").query(Long.class).single() == 0;
    }

    void add(Agency agency, int position, Collection<String> names) {
        jdbc.sql("INSERT INTO agency (code, name, kind, nso_code, position) VALUES (?, ?, ?, ?, ?)")
                .params(agency.code(), agency.name(), agency.kind().name(), agency.nsoCode(), position)
                .update();
        names.forEach(name -> addName(agency.code(), name));
    }

    void addName(String code, String name) {
        jdbc.sql("INSERT INTO agency_name (name_key, written, agency_code) VALUES (?, ?, ?)")
                .params(AgencyName.key(name), name, code)
                .update();
    }

    void removeName(String name) {
        jdbc.sql("DELETE FROM agency_name WHERE name_key = ?")
                .param(AgencyName.key(name))
                .update();
    }

    /** Whether a name is, or was, what the agency is called, and not only another way to write it. */
    boolean hasBorne(Agency agency, String name) {
        return AgencyName.key(agency.name()).equals(AgencyName.key(name))
                || jdbc
                        .sql("SELECT before_text FROM agency_event WHERE agency_code = ? AND kind = 'RENAMED'")
                        .param(agency.code())
                        .query(String.class)
                        .list()
                        .stream()
                        .anyMatch(former -> AgencyName.key(former).equals(AgencyName.key(name)));
    }

    int nextPosition() {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) + 1 FROM agency")
                .query(Integer.class)
                .single();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(AgencyChanged changed) {
        byCode.invalidate(changed.code());
    }

    void addMember(String group, String agency) {
        jdbc.sql("INSERT INTO agency_member (group_code, agency_code) VALUES (?, ?)")
                .params(group, agency)
                .update();
    }

    /** As it is stored at this moment. */
    Optional<Agency> load(String code) {
        return jdbc.sql(SELECT + " WHERE a.code = ?")
                .param(code)
                .query(Agency.class)
                .optional();
    }
}
