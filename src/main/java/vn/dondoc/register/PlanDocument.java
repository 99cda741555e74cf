package vn.dondoc.register;

import java.time.LocalDate;

/**
 * The document that a plan's directives stand in; whatever is not known is null.
 *
 * @param document its number, as "119/KH-UBND"
 * @param basedOn the centre's document that it carries out, in words
 * @param directives how many directives the plan has
 */
public record PlanDocument(
        String code, String title, String document, LocalDate documentedOn, String basedOn, long directives) {}
