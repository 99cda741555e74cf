package vn.dondoc.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows PostgreSQL has written since it was started, in all tables together. */
record WrittenRows(long inserted, long updated, long deleted) {

    static final WrittenRows NONE = new WrittenRows(0, 0, 0);

    /** PostgreSQL's own count, read until it stands still, since sessions report with a delay. */
    static WrittenRows count(JdbcClient jdbc) {
        WrittenRows last = null;
        for (WrittenRows now = read(jdbc); !now.equals(last); now = read(jdbc)) {
            last = now;
            jdbc.sql("SELECT pg_sleep(1.5)").query((row, number) -> "").list();
        }
        return last;
    }

    private static WrittenRows read(JdbcClient jdbc) {
        return jdbc.sql("SELECT SUM(n_tup_ins) AS inserted, SUM(n_tup_upd) AS updated, SUM(n_tup_del) AS deleted"
                        + " FROM pg_stat_user_tables")
                .query(WrittenRows.class)
                .single();
    }

    WrittenRows minus(WrittenRows other) {
        return new WrittenRows(inserted - other.inserted, updated - other.updated, deleted - other.deleted);
    }

    @Override
    public String toString() {
        return inserted + " inserted, " + updated + " updated, " + deleted + " deleted";
    }
}
