package vn.dondoc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a test; the engine's clock goes with it. */
public final class MovableClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now;

    public MovableClock() {
        moveTo(LocalDate.of(2025, 11, 24));
    }

    /** Sets the clock to nine in the morning of a day in Vietnam. */
    public void moveTo(LocalDate day) {
        moveTo(day, LocalTime.of(9, 0));
    }

    public void moveTo(LocalDate day, LocalTime time) {
        now = at(day, time);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VIETNAM).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
