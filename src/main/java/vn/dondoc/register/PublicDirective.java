package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.Lateness;

/**
 * What everybody may know of a directive: how it was given, and what was confirmed of it.
 *
 * @param lead who leads: the agency's name, or the words of the document where a group does
 * @param deadline as written in the document; {@code dueOn} the province's present deadline, or null
 * @param members how many agencies have a part of it, {@code completedMembers} how many of them have completed theirs
 * @param result what was confirmed; null before, for a group, and where it speaks of secrets
 * @param resultDocument number of the document in which the result stands, or null
 */
public record PublicDirective(
        String code,
        String plan,
        String number,
        String section,
        String content,
        String sourceDocument,
        String lead,
        int members,
        int completedMembers,
        String deadline,
        LocalDate dueOn,
        PublicState state,
        boolean continuing,
        Lateness lateness,
        LocalDate completedOn,
        String result,
        String resultDocument,
        LocalDate resultDocumentDate) {}
