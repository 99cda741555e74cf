package vn.dondoc.portal;

import java.time.LocalDate;
import vn.dondoc.register.Days;

/** Days as templates write them. */
final class WrittenDays {

    public String write(LocalDate day) {
        return Days.write(day);
    }
}
