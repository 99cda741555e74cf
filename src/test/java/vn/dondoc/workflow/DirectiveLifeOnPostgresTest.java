package vn.dondoc.workflow;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.PostgresServer;

/** The same life of a directive on PostgreSQL. */
class DirectiveLifeOnPostgresTest extends DirectiveLifeTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }
}
