package vn.dondoc.notification;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.PostgresServer;

/** The same mail on PostgreSQL. */
class MailOnPostgresTest extends MailTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }
}
