package vn.dondoc.notification;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something to be told to groups of people about a directive.
 *
 * @param directive its code
 * @param groups identity groups (agency codes, {@code <agency>-head}, role groups); their members at the time of
 *     collecting are told
 * @param causedBy the account whose act it is and who is therefore not told; null for the clock's
 * @param details what the sentence needs, in the order of its placeholders behind the code; the first is the
 *     directive's content, which a mail leaves out where {@link WithheldContent} says so
 */
public record Notice(Occasion occasion, String directive, Set<String> groups, String causedBy, List<String> details) {

    /** Begins what stands among the groups and is an account. No group's id has such a character. */
    static final String PERSON = "person:";

    public Notice {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        details = List.copyOf(details);
    }

    public static Notice about(Occasion occasion, String directive) {
        return new Notice(occasion, directive, Set.of(), null, List.of());
    }

    public Notice to(String... more) {
        return to(Arrays.asList(more));
    }

    public Notice to(Collection<String> more) {
        Set<String> all = new TreeSet<>(groups);
        all.addAll(more);
        return new Notice(occasion, directive, all, causedBy, details);
    }

    /** To one person, whichever groups that person is in. */
    public Notice toPerson(String account) {
        return to(Set.of(PERSON + account));
    }

    public Notice causedBy(String account) {
        return new Notice(occasion, directive, groups, account, details);
    }

    public Notice with(Object... texts) {
        return new Notice(
                occasion,
                directive,
                groups,
                causedBy,
                Arrays.stream(texts).map(String::valueOf).toList());
    }
}
