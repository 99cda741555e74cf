package vn.dondoc.notification;

import java.util.List;
import vn.dondoc.language.Refusal;

/** A page of mails, in the form of all lists. */
record MailPage(List<MailLine> content, Position page) {

    private static final int MAX_SIZE = 200;

    record Position(int number, int size, long totalElements, long totalPages) {

        /** @throws Refusal (400) for a page before the first, or a size outside 1 to 200 */
        static Position of(int number, int size, long total) {
            if (number < 0) {
                throw Refusal.invalid("page", "impossiblePage");
            }
            if (size < 1 || size > MAX_SIZE) {
                throw Refusal.invalid("size", "impossibleSize", MAX_SIZE);
            }
            return new Position(number, size, total, (total + size - 1) / size);
        }

        long offset() {
            return (long) number * size;
        }
    }
}
