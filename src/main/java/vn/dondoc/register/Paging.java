package vn.dondoc.register;

import java.util.List;
import vn.dondoc.language.Refusal;

/** Which page of a list is wanted. */
public record Paging(int page, int size) {

    public static final int MAX_SIZE = 200;

    /** @throws Refusal (400) for a page before the first, or a size outside 1 to 200 */
    public Paging {
        if (page < 0) {
            throw Refusal.invalid("page", "impossiblePage");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw Refusal.invalid("size", "impossibleSize", MAX_SIZE);
        }
    }

    public long offset() {
        return (long) page * size;
    }

    /** One page of a list, with where it stands in the whole. */
    public record Page<T>(List<T> content, Position page) {}

    /** Where a page stands. */
    public record Position(int number, int size, long totalElements, long totalPages) {}

    public <T> Page<T> page(List<T> content, long total) {
        return new Page<>(content, new Position(page, size, total, (total + size - 1) / size));
    }
}
