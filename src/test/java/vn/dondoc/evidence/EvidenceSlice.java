package vn.dondoc.evidence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.register.DirectiveProcess;

/**
 * The register with its files, over HTTP and a database, without the engine. Not marked as a configuration, or tests of
 * the whole application would find it beside the real thing.
 */
@ComponentScan({
    "vn.dondoc.language",
    "vn.dondoc.calendar",
    "vn.dondoc.agency",
    "vn.dondoc.audit",
    "vn.dondoc.register",
    "vn.dondoc.evidence"
})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    EmbeddedWebServerFactoryCustomizerAutoConfiguration.class
})
class EvidenceSlice {

    static final String OPEN_TASK = "open-task";

    @Bean
    @Primary
    Accounts accountsOfTheTest() {
        return mock(Accounts.class);
    }

    @Bean
    @Primary
    CurrentActor signedIn() {
        return mock(CurrentActor.class);
    }

    @Bean
    DirectiveProcess process() {
        DirectiveProcess process = mock(DirectiveProcess.class);
        given(process.start(any(), any())).willReturn("process");
        return process;
    }

    @Bean
    OpenTasks openTasks() {
        return (taskId, directiveCode) -> taskId.equals(OPEN_TASK) ? Optional.of("so-khcn") : Optional.empty();
    }
}
