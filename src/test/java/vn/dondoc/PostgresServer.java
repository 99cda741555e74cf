package vn.dondoc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL, started once for all tests that ask for it. */
public final class PostgresServer {

    private static EmbeddedPostgres server;

    private PostgresServer() {}

    public static void use(DynamicPropertyRegistry properties) {
        String url = start().getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    private static synchronized EmbeddedPostgres start() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
