package vn.dondoc.agency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets mergers take effect whose day has come, and hands on what merged agencies still have to do: at once, and whenever
 * something of theirs is opened again.
 */
@Component
public class Succession {

    private static final Logger log = LoggerFactory.getLogger(Succession.class);

    private final Mergers mergers;
    private final Merging merging;
    private final ObjectProvider<AgencyWork> work;

    Succession(Mergers mergers, Merging merging, ObjectProvider<AgencyWork> work) {
        this.mergers = mergers;
        this.merging = merging;
        this.work = work;
    }

    /** Goes on until nothing is left to do now. What fails is tried again the next time. */
    @Scheduled(cron = "${dondoc.succession.schedule}")
    public void proceed() {
        mergers.due().forEach(merging::takeEffect);
        for (Merger merger : mergers.inEffect()) {
            work.orderedStream().forEach(room -> handOn(room, merger));
        }
    }

    private static void handOn(AgencyWork room, Merger merger) {
        int handed = room.handOn(merger);
        if (handed > 0) {
            log.info("{} has handed {} pieces of work to {}", merger.agency(), handed, merger.successor());
        }
    }
}
