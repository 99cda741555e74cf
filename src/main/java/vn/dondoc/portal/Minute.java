package vn.dondoc.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;

/** How long the public page shows what was read once, however many people look. */
@Component
class Minute {

    static final Duration FRESH = Duration.ofMinutes(1);

    private final OfficeClock clock;

    Minute(OfficeClock clock) {
        this.clock = clock;
    }

    /** Something that forgets after this time. */
    Caffeine<Object, Object> memory() {
        return Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(this::nanoseconds);
    }

    private long nanoseconds() {
        return TimeUnit.MILLISECONDS.toNanos(clock.now().toInstant().toEpochMilli());
    }
}
