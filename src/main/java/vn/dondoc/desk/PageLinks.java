package vn.dondoc.desk;

import java.util.function.LongFunction;
import vn.dondoc.register.Paging;

/**
 * Where one stands in a list of several pages.
 *
 * @param number counted from one
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
record PageLinks(long number, long pages, String previous, String next) {

    static PageLinks of(Paging.Position position, LongFunction<String> address) {
        long number = position.number();
        long pages = Math.max(1, position.totalPages());
        return new PageLinks(
                number + 1,
                pages,
                number > 0 ? address.apply(Math.min(number, pages) - 1) : null,
                number + 1 < pages ? address.apply(number + 1) : null);
    }

    public boolean areNeeded() {
        return pages > 1 || previous != null;
    }
}
