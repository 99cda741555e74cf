package vn.dondoc.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;

/**
 * What the official tables say of open obstacles, by directive: whoever reads such a table in again knows by it what is
 * no news.
 */
@Component
class ReportedObstacles {

    private static final Actor OVERSEER = new Actor("", Set.of(Role.MONITORING.group()));

    private final JdbcClient jdbc;
    private final ObstacleViews views;

    ReportedObstacles(JdbcClient jdbc, ObstacleViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** The lines of every directive of a plan that has any. */
    Map<String, List<String>> inPlan(String plan) {
        Map<String, List<String>> lines = new HashMap<>();
        record Wait(String code, String reason) {}
        jdbc.sql(
                        "SELECT d.code, w.reason FROM waiting w JOIN directive d ON w.directive_id = COALESCE(d.linked_to, d.id)"
                                + " WHERE d.plan = ?")
                .param(plan)
                .query(Wait.class)
                .list()
                .forEach(wait -> add(lines, wait.code(), new DirectiveView.Waiting(null, wait.reason()).reported()));
        jdbc.sql("SELECT " + Obstacles.COLUMNS + " FROM obstacle o"
                        + " JOIN directive d ON o.directive_id = COALESCE(d.linked_to, d.id)"
                        + " WHERE d.plan = ? AND o.closed_at IS NULL")
                .param(plan)
                .query(Obstacle.class)
                .list()
                .forEach(obstacle -> add(
                        lines,
                        obstacle.directive(),
                        views.of(obstacle, OVERSEER).reported()));
        addTold(lines, plan);
        return lines;
    }

    /** What the last periodic report said. */
    private void addTold(Map<String, List<String>> lines, String plan) {
        record Told(String code, String obstacle) {}
        jdbc.sql("SELECT d.code, a.reported_obstacle AS obstacle FROM assignment a"
                        + " JOIN directive d ON a.directive_id = COALESCE(d.linked_to, d.id)"
                        + " WHERE d.plan = ? AND d.lead_group IS NULL AND a.reported_obstacle IS NOT NULL")
                .param(plan)
                .query(Told.class)
                .list()
                .forEach(told -> add(lines, told.code(), told.obstacle()));
    }

    private static void add(Map<String, List<String>> lines, String code, String line) {
        lines.computeIfAbsent(code, none -> new ArrayList<>()).add(line);
    }
}
