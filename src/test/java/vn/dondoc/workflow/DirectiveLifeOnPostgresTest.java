package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.ObstacleRaising;
import vn.dondoc.register.ObstacleState;
import vn.dondoc.register.ObstacleView;
import vn.dondoc.register.Paging;

/** The same life of a directive on PostgreSQL. */
class DirectiveLifeOnPostgresTest extends DirectiveLifeTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }

    @Test
    void obstaclesAreRaisedReadForwardedGrantedAndEnded(
            @Autowired Office office,
            @Autowired MovableClock clock,
            @Autowired ObstacleRaising raising,
            @Autowired ObstacleQueries obstacles,
            @Autowired DirectiveQueries directives,
            @Autowired KnownDirectives known,
            @Autowired Monitoring monitoring,
            @Autowired LostProcesses lostProcesses) {
        clock.moveTo(day(24, 11, 2025));
        String plan = Office.newPlan();
        String code = office.issue(aDirective().inPlan(plan).coordinatedBy("so-tai-chinh"));
        raising.raise(code, "Thiếu hướng dẫn", "Lùi hạn", day(31, 1, 2026), Office.actor("so-khcn"));
        raising.raise(code, "Thiếu kinh phí", "Bổ sung", null, Office.actor("so-tai-chinh"));
        office.complete("monitoring", code, "userTask_handleObstacle", Map.of("decision", "forward"));
        var officer = Office.actor("so-tai-chinh");
        assertThat(directives.get(code, officer).waiting()).isNotNull();
        assertThat(obstacles
                        .list(
                                new ObstacleFilter("so-tai-chinh", plan, ObstacleState.RAISED, true),
                                new Paging(0, 20),
                                officer)
                        .content())
                .singleElement()
                .satisfies(line -> assertThat(line.obstacle().description()).isEqualTo("Thiếu kinh phí"));
        var waiting = new DirectiveFilter(plan, null, null, null, null, null, true, null, null, null, null);
        assertThat(directives
                        .list(waiting, new Paging(0, 20), "dueOn,asc", officer)
                        .content())
                .singleElement()
                .satisfies(line -> assertThat(line.obstacles()).hasSize(1));
        assertThat(known.inPlan(plan).get(code).reportedObstacles()).hasSize(3);
        office.complete(
                "supervisors",
                code,
                "userTask_decideExtension",
                Map.of("decision", "grant", "newDueOn", "2026-01-31", "comment", "Đồng ý"));
        assertThat(office.directive(code).dueOn()).isEqualTo("2026-01-31");
        assertThat(office.directive(code).waiting()).isNull();
        assertThat(lostProcesses.list(200)).noneMatch(lost -> lost.code().equals(code));
        monitoring.cancel(code, CancelReason.WITHDRAWN, "Rút lại", Office.actor("monitoring"));
        assertThat(office.directive(code).obstacles())
                .extracting(ObstacleView::state)
                .containsExactly(ObstacleState.ENDED, ObstacleState.EXTENDED);
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
