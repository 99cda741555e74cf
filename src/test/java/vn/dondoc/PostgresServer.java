package vn.dondoc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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
        waitBriefly(properties);
    }

    /** At the end the server may be gone before the application, which should not wait for it. */
    static void waitBriefly(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.hikari.connection-timeout", () -> "5000");
    }

    /** An empty database of its own. @return its address */
    static String newDatabase(String name) {
        try (var connection = start().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return start().getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
