package vn.dondoc.intake;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.PostgresServer;

/** The same imports on PostgreSQL. */
class ImportingOnPostgresTest extends ImportingTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }
}
