package vn.dondoc.desk;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The beginning of a list.
 *
 * @param more whether there is more than is shown
 */
record FirstFew<T>(List<T> lines, boolean more) {

    /** Reads one more than it shows. */
    static <T> FirstFew<T> of(int shown, IntFunction<Stream<T>> list) {
        List<T> read = list.apply(shown + 1).toList();
        boolean more = read.size() > shown;
        return new FirstFew<>(more ? read.subList(0, shown) : read, more);
    }
}
