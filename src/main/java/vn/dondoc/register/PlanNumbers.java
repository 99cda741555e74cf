package vn.dondoc.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dondoc.language.Refusal;

/** Gives numbers and codes in a plan that is held, so that nobody else gives any at the same time. */
final class PlanNumbers {

    private final int digits;
    private final Predicate<String> taken;
    private final Set<String> given = new HashSet<>();
    private int next;

    private PlanNumbers(int digits, int next, Predicate<String> taken) {
        this.digits = digits;
        this.next = next;
        this.taken = taken;
    }

    static PlanNumbers forOne(Directives directives, String plan) {
        return new PlanNumbers(directives.digits(plan, 1), directives.nextPosition(plan), directives::isTaken);
    }

    /** For many: what is taken is read once. */
    static PlanNumbers forMany(Directives directives, String plan, List<Issuing.Entry> entries) {
        Set<String> codes = directives.codes(plan);
        int highest = entries.stream()
                .map(entry -> entry.directive().number())
                .filter(number -> number != null && !number.isBlank())
                .mapToInt(DirectiveCode::position)
                .filter(position -> position < Integer.MAX_VALUE)
                .max()
                .orElse(0);
        int next = Math.max(directives.nextPosition(plan), highest + 1);
        return new PlanNumbers(directives.digits(plan, entries.size()), next, codes::contains);
    }

    /** A number as it is written, and the code made of it. */
    record Given(String number, String code) {}

    /** @throws Refusal (400) when the number cannot be part of a code, (409) when it is taken */
    Given take(NewDirective wanted) {
        boolean written = wanted.number() != null && !wanted.number().isBlank();
        String number = written ? wanted.number().strip() : String.valueOf(next++);
        String code = DirectiveCode.of(wanted.plan(), number, digits);
        boolean free = Stream.concat(Stream.of(code), DirectiveCode.spellings(wanted.plan(), number))
                .noneMatch(spelling -> given.contains(spelling) || taken.test(spelling));
        if (!free) {
            throw Refusal.conflict("DUPLICATE_NUMBER", code);
        }
        given.add(code);
        return new Given(number, code);
    }
}
