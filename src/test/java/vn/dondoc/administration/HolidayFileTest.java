package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.language.Refusal;

/** The holiday table as a file: what is read of it, and what is said about each wrong line. */
class HolidayFileTest {

    private static final String HEADER = "day,kind,name,source,confirmed\n";

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Holiday> table = List.of(
                new Holiday(
                        day("2029-02-12"), Holiday.Kind.HOLIDAY, "Tết Nguyên đán, mùng 1", "Thông báo \"10\"", true),
                new Holiday(day("2029-02-17"), Holiday.Kind.WORKDAY, "=1+1", "@nguồn", false));

        String file = HolidayFile.write(table);

        assertThat(file).contains("'=1+1", "'@nguồn");
        assertThat(HolidayFile.read(HolidayFile.text(file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(table);
    }

    @Test
    void whatASpreadsheetMakesOfItIsReadToo() {
        assertThat(HolidayFile.read(
                        "Day;Kind;Name;Source;Confirmed\r\n12/2/2029;holiday;Tết;Thông báo 10;TRUE\r\n\r\n"))
                .containsExactly(new Holiday(day("2029-02-12"), Holiday.Kind.HOLIDAY, "Tết", "Thông báo 10", true));
    }

    @Test
    void everyWrongLineIsNamedWithWhatIsWrong() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> HolidayFile.read(HEADER
                        + "2029-02-30,HOLIDAY,Tết,Thông báo,true\n"
                        + "2029-02-12,HOLIDAY,Tết,Thông báo,true\n"
                        + "2029-02-13,FREE,,,maybe\n"
                        + "2029-02-17,HOLIDAY,Tết,Thông báo,true\n"
                        + "2029-02-14,WORKDAY,Bù,Thông báo,true\n"
                        + "2029-02-12,HOLIDAY,Tết,Thông báo,true\n"
                        + "2029-02-15,HOLIDAY\n"));

        assertThat(refusal.faults())
                .extracting(fault -> fault.row() + " " + fault.code())
                .containsExactly(
                        "2 holidayDay",
                        "4 holidayKind",
                        "4 holidayMissing.name",
                        "4 holidayMissing.source",
                        "4 holidayConfirmed",
                        "5 holidayAnyway.HOLIDAY",
                        "6 holidayAnyway.WORKDAY",
                        "7 holidayTwice",
                        "8 holidayFileColumns");
        assertThat(refusal.faults().get(0).message())
                .isEqualTo(
                        "Dòng 2: \"2029-02-30\" không phải là một ngày có trong lịch. Ghi 2026-02-16 hoặc 16/02/2026.");
        assertThat(refusal.faults().get(5).message()).contains("17/02/2029", "thứ Bảy");
    }

    @Test
    void whatIsNoSuchFileIsRefusedWithASentence() {
        refuses("", "thiếu cột \"day\"");
        refuses("day,kind,name,source\n", "thiếu cột \"confirmed\"");
        refuses(HEADER, "không có ngày nào");
        refuses(HEADER + "\"2029-02-12,HOLIDAY", "dấu ngoặc kép chưa đóng");
        refuses(HEADER + "2029-02-12,HOLIDAY,\"a\nb\",c,true\n", "ký tự điều khiển");
        refuses(HEADER + "2029-02-12,HOLIDAY," + "a".repeat(201) + ",c,true\n", "dài quá 200");
        refuses(HEADER + "1029-02-12,HOLIDAY,a,c,true\n", "từ 2000 đến 2100");
        assertThatThrownBy(() -> HolidayFile.text(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> HolidayFile.text(new byte[HolidayFile.LARGEST + 1]))
                .hasMessageContaining("256 KB");
    }

    @Test
    void aFileStandsForTheYearsThatItNames() {
        Holiday kept = new Holiday(day("2029-02-12"), Holiday.Kind.HOLIDAY, "Tết", "Thông báo", true);
        Holiday unconfirmed = new Holiday(day("2029-02-13"), Holiday.Kind.HOLIDAY, "Tết", "Thông báo", false);
        Holiday confirmed = new Holiday(day("2029-02-13"), Holiday.Kind.HOLIDAY, "Tết", "Thông báo", true);
        Holiday gone = new Holiday(day("2029-09-03"), Holiday.Kind.HOLIDAY, "Nghỉ", "Thông báo", true);
        Holiday other = new Holiday(day("2030-09-02"), Holiday.Kind.HOLIDAY, "Quốc khánh", "Thông báo", true);
        Holiday added = new Holiday(day("2029-05-01"), Holiday.Kind.HOLIDAY, "1/5", "Thông báo", true);

        HolidayPlan plan =
                HolidayPlan.replacing(List.of(kept, unconfirmed, gone, other), List.of(kept, confirmed, added));

        assertThat(plan.added()).containsExactly(added);
        assertThat(plan.changed()).containsExactly(new HolidayPlan.Change(unconfirmed, confirmed));
        assertThat(plan.removed()).containsExactly(gone);
    }

    private static void refuses(String file, String sentence) {
        assertThatThrownBy(() -> HolidayFile.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
