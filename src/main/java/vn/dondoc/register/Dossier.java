package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What the page of one directive shows beyond the directive itself.
 *
 * @param lastDay the working day on which the deadline ends, or null
 * @param leadGroup the group that leads, or null where one agency does
 * @param parts what each lead agency does, as far as the reader may know it
 * @param request what the coordinating agencies are asked, or null while no round has been opened
 */
public record Dossier(
        LocalDate lastDay, String leadGroup, List<Assignment> parts, CoordinationRequest request, boolean roundOpen) {}
