package vn.dondoc.workflow;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.Headings;
import vn.dondoc.register.ObstacleAnswered;
import vn.dondoc.register.ObstacleState;

/** Tells whoever raised an obstacle what has become of it. */
@Component
class ObstacleNotices {

    private final DirectiveNotices notices;
    private final Headings headings;

    ObstacleNotices(DirectiveNotices notices, @Lazy Headings headings) {
        this.notices = notices;
        this.headings = headings;
    }

    @EventListener
    void answered(ObstacleAnswered answered) {
        notices.toAgency(
                occasion(answered.outcome()),
                headings.ofWhole(answered.code()),
                answered.agency(),
                answered.answer(),
                answered.account());
    }

    private static Occasion occasion(ObstacleState outcome) {
        return switch (outcome) {
            case EXTENDED -> Occasion.EXTENSION_GRANTED;
            case REFUSED -> Occasion.EXTENSION_REFUSED;
            case REASSIGNED -> Occasion.OBSTACLE_REASSIGNED;
            case FORWARDED -> Occasion.OBSTACLE_FORWARDED;
            default -> Occasion.OBSTACLE_ANSWERED;
        };
    }
}
