package vn.dondoc.workflow;

import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** What the engine has to report to an administrator. */
@Configuration
class ProcessTiles {

    private static final int AT_MOST = 200;

    @Bean
    AdministrationTile lostProcessesTile(LostProcesses lostProcesses) {
        return new Tile("processes", LostProcessPage.ADDRESS, 40, () -> lostProcesses
                .list(AT_MOST)
                .size());
    }

    @Bean
    AdministrationTile failuresTile(FailedJobs failures) {
        return new Tile("failures", FailedJobsPage.ADDRESS, 45, () -> Math.toIntExact(failures.count()));
    }

    /** Incidents that are no failed jobs are only in Cockpit. */
    @Bean
    AdministrationTile cockpitTile(JdbcClient jdbc) {
        return new Tile(
                "cockpit", "/camunda/app/cockpit/default/", 70, () -> jdbc.sql("SELECT COUNT(*) FROM ACT_RU_INCIDENT")
                        .query(Integer.class)
                        .single());
    }

    private record Tile(String name, String address, int order, IntSupplier troubles) implements AdministrationTile {

        @Override
        public Finding finding() {
            int count = troubles.getAsInt();
            String key = "administration." + name + (count == 0 ? ".none" : ".some");
            return new Finding(Sentences.of(key, count), count > 0);
        }
    }
}
