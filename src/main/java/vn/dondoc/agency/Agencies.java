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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.Refusal;

/** The agencies and groups. */
@Repository
public class Agencies {

    private static final String SELECT = "SELECT a.code, a.name, a.kind, a.nso_code AS nsoCode FROM agency a";

    private final JdbcClient jdbc;
    private final Cache<String, Agency> byCode =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(String code) {
        Agency known = code == null ? null : byCode.get(code, this::load);
        return Optional.ofNullable(known);
    }

    /** @throws Refusal (400, {@code UNKNOWN_AGENCY}) naming the field that held the code */
    public Agency get(String field, String code) {
        return find(code).orElseThrow(() -> Refusal.invalid(field, "UNKNOWN_AGENCY", code));
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

    /** The members of a group, in listing order; an agency that is no group stands for itself. */
    public List<String> membersOf(Agency agency) {
        if (!agency.isGroup()) {
            return List.of(agency.code());
        }
        return jdbc.sql("SELECT m.agency_code FROM agency_member m JOIN agency a ON a.code = m.agency_code"
                        + " WHERE m.group_code = ? ORDER BY a.position")
                .param(agency.code())
                .query(String.class)
                .list();
    }

    /** All of them with their names and members, read at once. */
    public KnownAgencies known() {
        record Named(String nameKey, String code, String name, AgencyKind kind, String nsoCode) {}
        Map<String, Agency> byName = new HashMap<>();
        jdbc.sql("SELECT n.name_key AS nameKey, a.code, a.name, a.kind, a.nso_code AS nsoCode"
                        + " FROM agency_name n JOIN agency a ON a.code = n.agency_code")
                .query(Named.class)
                .list()
                .forEach(line ->
                        byName.put(line.nameKey(), new Agency(line.code(), line.name(), line.kind(), line.nsoCode())));
        record Member(String groupCode, String agencyCode) {}
        Map<String, List<String>> members = new HashMap<>();
        jdbc.sql("SELECT m.group_code AS groupCode, m.agency_code AS agencyCode FROM agency_member m"
                        + " JOIN agency a ON a.code = m.agency_code ORDER BY m.group_code, a.position")
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

    void addMember(String group, String agency) {
        jdbc.sql("INSERT INTO agency_member (group_code, agency_code) VALUES (?, ?)")
                .params(group, agency)
                .update();
    }

    private Agency load(String code) {
        return jdbc.sql(SELECT + " WHERE a.code = ?")
                .param(code)
                .query(Agency.class)
                .optional()
                .orElse(null);
    }
}
