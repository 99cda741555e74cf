package vn.dondoc.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.language.Refusal;

/** The code of a directive: plan and number, as {@code KH-UBND-2025-07}; {@code 18(1)} becomes {@code 18.1}. */
public final class DirectiveCode {

    private static final Pattern PLAN = Pattern.compile("[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})((?:\\.[A-Za-z0-9]{1,4}){0,3})");
    private static final int MAX_PLAN_LENGTH = 60;
    private static final int FEW_DIGITS = 2;
    private static final int MANY_DIGITS = 3;

    /** So begin the business keys of periodic reports. */
    private static final String RESERVED = "BAO-CAO-";

    private DirectiveCode() {}

    /** @throws Refusal (400) when the plan cannot be part of a code, or its codes would read like those of reports */
    public static void checkPlan(String plan) {
        if (plan != null && (plan + "-").startsWith(RESERVED)) {
            throw Refusal.invalid("plan", "reservedPlan", plan);
        }
        if (plan == null
                || plan.length() > MAX_PLAN_LENGTH
                || !PLAN.matcher(plan).matches()) {
            throw Refusal.invalid("plan", plan == null || plan.isBlank() ? "missingPlan" : "impossiblePlan", plan);
        }
    }

    /**
     * @param digits to how many digits the number is padded
     * @throws Refusal (400) when the number cannot be part of a code
     */
    public static String of(String plan, String number, int digits) {
        Matcher matcher = NUMBER.matcher(dotted(number));
        if (!matcher.matches()) {
            throw Refusal.invalid("number", "impossibleNumber", number);
        }
        String padded = ("%0" + digits + "d").formatted(Integer.parseInt(matcher.group(1)));
        return plan + "-" + padded + matcher.group(2);
    }

    /** To how many digits the numbers of a plan of this size are padded. */
    static int digits(long size) {
        return size >= 100 ? MANY_DIGITS : FEW_DIGITS;
    }

    /**
     * The codes that a number can have, depending on how large its plan was then.
     *
     * @throws Refusal (400) when the number cannot be part of a code
     */
    public static Stream<String> spellings(String plan, String number) {
        return Stream.of(FEW_DIGITS, MANY_DIGITS).map(digits -> of(plan, number, digits));
    }

    /** The leading number, by which a plan is ordered. */
    public static int position(String number) {
        Matcher matcher = NUMBER.matcher(dotted(number));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    private static String dotted(String number) {
        return number.replaceAll("\\s", "").replaceAll("\\((\\w+)\\)", ".$1").replaceAll("\\.$", "");
    }
}
