package vn.dondoc.page;

import java.util.Optional;

/** Something that everybody should know who looks at a page: that the dates are shifted, that this is a demonstration. */
public interface PageNotice {

    /** The sentence in the reader's language, or empty while there is nothing to say. */
    Optional<String> text();
}
