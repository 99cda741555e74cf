package vn.dondoc.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** That nobody is reminded of a deadline that lies ahead, up to and with a day. Escalations know nothing of it. */
public record Mute(LocalDate untilOn, String reason, String mutedBy, OffsetDateTime mutedAt) {}
