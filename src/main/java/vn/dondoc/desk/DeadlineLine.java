package vn.dondoc.desk;

import vn.dondoc.page.Written;
import vn.dondoc.register.DeadlineHistory;

/**
 * A deadline that a directive has had, as the page shows it.
 *
 * @param day the day, or the words of the document where it gives none
 * @param by who decided it, by name; null for the original
 * @param at when it was decided; of the original the day of assignment
 */
record DeadlineLine(
        DeadlineHistory.Which which,
        boolean original,
        String from,
        String day,
        String reason,
        String document,
        String by,
        String at) {

    static DeadlineLine of(DeadlineHistory.Entry entry, People people) {
        return new DeadlineLine(
                entry.which(),
                entry.original(),
                Moments.write(entry.from()),
                entry.to() == null ? Written.text(entry.asWritten()) : Moments.write(entry.to()),
                entry.reason(),
                entry.document(),
                people.name(entry.decidedBy()),
                entry.original() ? Moments.write(entry.at().toLocalDate()) : Moments.write(entry.at()));
    }
}
