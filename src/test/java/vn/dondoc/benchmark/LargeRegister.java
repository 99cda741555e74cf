package vn.dondoc.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills PostgreSQL with a register of some size, spread over plans, agencies, documents, states and deadlines as years of
 * work spread it. Nothing of it runs in the engine.
 */
final class LargeRegister {

    /** Every so many directives one is led by a group. */
    private static final int ONE_IN_GROUPS = 200;

    private final JdbcClient jdbc;

    LargeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int directives) {
        plans(directives);
        directives(directives);
        assignments();
        coordination();
        happenings();
        followUp();
        periods();
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private void plans(int directives) {
        jdbc.sql("INSERT INTO plan (code) SELECT 'B' || n FROM generate_series(0, ?) n")
                .param(directives / 500)
                .update();
    }

    private void directives(int directives) {
        jdbc.sql(
                        """
                        INSERT INTO directive (code, plan, number_text, position, section, content, source_document, source_search,
                            lead_as_written, lead_group, coordinating_as_written, deadline_as_written, deadline_kind, due_on,
                            last_day, amber_from, recurring, assigned_on, state, cancel_reason, continuing, completed_on,
                            classification, on_public_page, escalation_level, search_text)
                        SELECT plan || '-' || n, plan, n, n, section, content, source, lower(source), 'Sở Khoa học và Công nghệ',
                            lead_group, 'Các sở, ban, ngành', to_char(due, 'DD/MM/YYYY'), kind,
                            CASE kind WHEN 'FIXED' THEN due END, CASE kind WHEN 'FIXED' THEN last_day END,
                            CASE kind WHEN 'FIXED' THEN due - 40 END, FALSE, assigned, state,
                            CASE state WHEN 'CANCELLED' THEN 'MERGED' END, FALSE,
                            CASE state WHEN 'COMPLETED' THEN LEAST(due - 6 + n % 13, DATE '2025-11-24') END,
                            CASE WHEN n % 20 = 0 THEN 'INTERNAL' ELSE 'PUBLIC' END, n % 20 <> 0,
                            CASE WHEN last_day < DATE '2025-11-24' AND state <> 'COMPLETED' THEN n % 4 ELSE 0 END,
                            'b' || n / 500 || '-' || n || ' nhiem vu so ' || n || repeat(' xay dung nen tang so dung chung va ket noi, chia se', 8)
                                || CASE WHEN n % 7 = 0 THEN ' co so du lieu dat dai' ELSE ' thu tuc hanh chinh' END
                        FROM (SELECT n, 'B' || n / 500 AS plan, 'Mục ' || n % 6 || '. Nhiệm vụ, giải pháp' AS section,
                                'Nhiệm vụ số ' || n || repeat(': xây dựng nền tảng số dùng chung và kết nối, chia sẻ', 8) AS content,
                                'Kế hoạch số ' || n % 180 || '-KH/UBND' AS source,
                                CASE WHEN n % :group = 0 THEN 'nhom-so-ban-nganh-tinh' END AS lead_group,
                                CASE WHEN n % 15 = 0 THEN 'ONGOING' ELSE 'FIXED' END AS kind,
                                d.due, d.due + CASE extract(isodow FROM d.due) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END AS last_day,
                                LEAST(d.due - 200 + n % 90, DATE '2025-11-24') AS assigned,
                                CASE WHEN d.due < DATE '2025-11-24' AND n % 12 > 1 OR n % 10 = 3 THEN 'COMPLETED'
                                    WHEN n % 40 = 4 THEN 'CANCELLED' WHEN n % 10 = 5 THEN 'SUBMITTED'
                                    WHEN n % 10 = 9 THEN 'ASSIGNED' ELSE 'IN_PROGRESS' END AS state
                            FROM generate_series(1, :directives) n, LATERAL (SELECT DATE '2025-01-01' + n * 7 % 700 AS due) d) b
                        """)
                .param("group", ONE_IN_GROUPS)
                .param("directives", directives)
                .update();
    }

    private void assignments() {
        String columns = "INSERT INTO assignment (directive_id, lead_agency, state, counted_from, accepted_by,"
                + " progress_percent, result_description, submitted_on, completed_on, escalation_level)";
        String values =
                ", d.state, d.assigned_on, CASE WHEN d.state <> 'ASSIGNED' THEN 'officer' END, d.position % 100,"
                        + " repeat('Đã ban hành kế hoạch, đang triển khai. ', 8),"
                        + " CASE WHEN d.state IN ('SUBMITTED', 'COMPLETED') THEN d.due_on - 3 END, d.completed_on, d.escalation_level";
        jdbc.sql(columns + " SELECT d.id, a.codes[1 + d.position % cardinality(a.codes)]" + values
                        + " FROM directive d, (SELECT array_agg(code ORDER BY position) AS codes FROM agency WHERE kind <> 'GROUP') a"
                        + " WHERE d.lead_group IS NULL AND d.plan LIKE 'B%'")
                .update();
        jdbc.sql(
                        columns + " SELECT d.id, m.agency_code" + values
                                + " FROM directive d JOIN agency_member m ON m.group_code = d.lead_group WHERE d.plan LIKE 'B%'")
                .update();
    }

    /** Five agencies each; every hundredth directive asks nearly all. */
    private void coordination() {
        jdbc.sql(
                        """
                        INSERT INTO coordination (directive_id, agency, position, answer, due_on, contribution)
                        SELECT d.id, a.code, a.n, CASE d.state WHEN 'ASSIGNED' THEN 'WAITING' WHEN 'IN_PROGRESS' THEN
                                (ARRAY['PENDING', 'CONTRIBUTED', 'NOTHING'])[1 + (d.position + a.n) % 3] ELSE 'CONTRIBUTED' END,
                            d.assigned_on + 20, repeat('Thống nhất với dự thảo. ', 5)
                        FROM directive d JOIN (SELECT code, row_number() OVER (ORDER BY position) AS n FROM agency
                                WHERE kind <> 'GROUP') a
                            ON d.position % 100 = 1 AND a.n > 6 OR a.n BETWEEN 1 + d.position % 110 AND 5 + d.position % 110
                        WHERE d.plan LIKE 'B%' AND d.lead_group IS NULL
                            AND NOT EXISTS (SELECT 1 FROM assignment l WHERE l.directive_id = d.id AND l.lead_agency = a.code)""")
                .update();
        jdbc.sql("INSERT INTO coordination_round (directive_id, state, open_answers, due_on)"
                        + " SELECT d.id, 'OPEN', COUNT(*), MIN(c.due_on) FROM directive d JOIN coordination c ON c.directive_id = d.id"
                        + " WHERE c.answer = 'PENDING' AND d.plan LIKE 'B%' GROUP BY d.id")
                .update();
    }

    private void happenings() {
        jdbc.sql("INSERT INTO audit_entry (at, actor, action, subject, agency, confined, after_text, detail)"
                        + " SELECT d.assigned_on + i, 'officer', (ARRAY['ISSUED', 'ACCEPTED', 'PROGRESS', 'SUBMITTED'])[i],"
                        + " 'directive:' || d.code, 'so-khcn', FALSE, i::text, repeat('Đã họp các bên. ', 4)"
                        + " FROM directive d, generate_series(1, 4) i WHERE d.plan LIKE 'B%'")
                .update();
        jdbc.sql(
                        "INSERT INTO evidence (id, directive_code, agency, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)"
                                + " SELECT 'b' || d.id, d.code, 'so-khcn', 'ket-qua.pdf', 'application/pdf', 1, repeat('0', 64), 'officer',"
                                + " d.assigned_on FROM directive d WHERE d.plan LIKE 'B%' AND d.position % 4 = 0")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO obstacle (directive_id, agency, description, recommendation, state, raised_by, raised_at, closed_at)
                        SELECT d.id, a.lead_agency, repeat('Thiếu kinh phí. ', 10), 'Đề nghị bố trí', s.state, 'officer', d.assigned_on + 20,
                            CASE WHEN s.state = 'ADVISED' THEN d.assigned_on + 30 END
                        FROM directive d JOIN assignment a ON a.directive_id = d.id AND d.lead_group IS NULL, LATERAL (SELECT
                            (ARRAY['RAISED', 'ADVISED', 'FORWARDED', 'EXTENSION_PROPOSED'])[1 + d.position / 20 % 4] AS state) s
                        WHERE d.plan LIKE 'B%' AND d.position % 20 = 0""")
                .update();
        jdbc.sql("INSERT INTO explanation (assignment_id, agency, deadline, level, state, asked_at, due_on)"
                        + " SELECT a.id, a.lead_agency, d.due_on, 1, 'OWED', d.due_on + 1, d.due_on + 4 FROM directive d"
                        + " JOIN assignment a ON a.directive_id = d.id WHERE d.escalation_level > 0 AND d.plan LIKE 'B%'"
                        + " AND d.state IN ('ASSIGNED', 'IN_PROGRESS')")
                .update();
    }

    private void followUp() {
        jdbc.sql(
                        "INSERT INTO instruction (directive_id, text, given_by, given_at) SELECT id, 'Báo cáo kết quả trước 30/11.',"
                                + " 'leader', assigned_on + 10 FROM directive WHERE plan LIKE 'B%' AND position % 50 = 7")
                .update();
        jdbc.sql("INSERT INTO instruction_part (instruction_id, assignment_id) SELECT i.id, a.id FROM instruction i"
                        + " JOIN assignment a ON a.directive_id = i.directive_id")
                .update();
        jdbc.sql("INSERT INTO followed_agency (agency, account) SELECT code, 'monitor' FROM agency"
                        + " WHERE kind <> 'GROUP' AND position % 3 = 0")
                .update();
    }

    private void periods() {
        jdbc.sql("INSERT INTO report_period (code, rhythm, opened_at, opened_by, due_at, closes_on, state, steps)"
                        + " SELECT '2025-' || to_char(n, 'FM00'), 'MONTHLY', make_date(2025, n, 10), 'system',"
                        + " make_date(2025, n, 20), make_date(2025, n, 23), CASE n WHEN 11 THEN 'CONSOLIDATING' ELSE 'CLOSED' END, 9"
                        + " FROM generate_series(1, 11) n")
                .update();
        jdbc.sql(
                        "INSERT INTO agency_report (period_id, agency, state, late) SELECT p.id, a.code, CASE WHEN a.position % 9 > 0"
                                + " THEN 'SENT' WHEN p.state = 'CLOSED' THEN 'MISSED' ELSE 'OWED' END, a.position % 7 = 0"
                                + " FROM report_period p, agency a WHERE a.kind <> 'GROUP'")
                .update();
    }
}
