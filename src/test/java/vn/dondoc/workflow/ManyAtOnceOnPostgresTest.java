package vn.dondoc.workflow;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.PostgresServer;

/** The same crowds on PostgreSQL. */
class ManyAtOnceOnPostgresTest extends ManyAtOnceTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }
}
