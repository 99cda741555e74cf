package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;

/** The same life of a directive on PostgreSQL. */
class DirectiveLifeOnPostgresTest extends DirectiveLifeTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }

    /** Written in the words of the database, unlike the rest. */
    @Test
    void tasksBecomeMoreUrgentAtNight(
            @Autowired Office office, @Autowired MovableClock clock, @Autowired PrioritySweep sweep) {
        String late = office.issue(aDirective().due("31/12/2025"));
        String ongoing = office.issue(aDirective().due("Thường xuyên"));
        clock.moveTo(day(17, 12, 2025));
        sweep.sweep();
        assertThat(office.task(late, "userTask_acceptDirective").getPriority()).isEqualTo(60);
        clock.moveTo(day(5, 1, 2026));
        sweep.sweep();
        assertThat(office.task(late, "userTask_acceptDirective").getPriority()).isEqualTo(70);
        assertThat(office.task(ongoing, "userTask_acceptDirective").getPriority())
                .isEqualTo(50);
    }
}
