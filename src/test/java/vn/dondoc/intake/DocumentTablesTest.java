package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Documents as offices make them; each is named for what it teaches. */
class DocumentTablesTest {

    private final OfficeDocument office = new OfficeDocument();

    @Test
    void findsTheTableBetweenLetterheadAndSignature() {
        office.table("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row("Số:   /KH-UBND", "Quảng Ngãi, ngày   tháng 10 năm 2025");
        office.line("PHỤ LỤC").line("CÁC NHIỆM VỤ CỤ THỂ");
        plan().row("1", "Việc một", "Sở Y tế", "", "31/12/2025", "");
        office.table("Nơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");

        WrittenTable table = office.read();

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).line()).isEqualTo(2);
        assertThat(table.title()).isEqualTo("PHỤ LỤC\nCÁC NHIỆM VỤ CỤ THỂ");
        assertThat(table.leftovers()).isEmpty();
    }

    @Test
    void givesALeadThatIsMergedDownwardsToEachRowAndToNoOther() {
        plan().row("1", "Việc một", "Sở Y tế", "", "31/12/2025", "")
                .row("2", "Việc hai", "", "", "31/12/2025", "")
                .row("3", "Việc ba", "", "", "31/12/2025", "")
                .mergeDown(2, 2, 3);

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.LEAD))
                .containsExactly("Sở Y tế", "Sở Y tế", null);
    }

    @Test
    void readsASectionThatIsMergedAcrossAndOneWithItsNumeralApart() {
        plan().row("I. Về chỉ đạo", "", "", "", "", "")
                .mergeAcross(2, 6)
                .row("1", "Việc một", "Sở Y tế", "", "31/12/2025", "")
                .row("II", "Về hạ tầng", "", "", "", "")
                .row("2", "Việc hai", "Sở Y tế", "", "31/12/2025", "");

        assertThat(office.read().rows())
                .extracting(WrittenRow::section)
                .containsExactly("I. Về chỉ đạo", "II. Về hạ tầng");
    }

    @Test
    void readsTheNumbersThatWordWritesByItself() {
        BigInteger list = list(STNumberFormat.DECIMAL, "%1.");
        plan().row("", "Việc một", "Sở Y tế", "", "31/12/2025", "")
                .row("", "Việc hai", "Sở Y tế", "", "31/12/2025", "");
        office.paragraph(2, 0).setNumID(list);
        office.paragraph(3, 0).setNumID(list);

        List<WrittenRow> rows = office.read().rows();

        assertThat(rows).extracting(row -> row.text(Column.NUMBER)).containsExactly("1", "2");
        assertThat(rows).allSatisfy(row -> assertThat(row.doubts()).isEmpty());
    }

    @Test
    void leavesOutWhatWasDeletedAndKeepsWhatWasInserted() {
        plan().row("1", "Việc ", "Sở Y tế", "", "31/12/2025", "").row("2", "Việc đã bỏ", "Sở Y tế", "", "", "");
        var paragraph = office.paragraph(2, 1).getCTP();
        paragraph.addNewDel().addNewR().addNewDelText().setStringValue("cũ");
        paragraph.addNewIns().addNewR().addNewT().setStringValue("mới");
        office.table.getRow(2).getCtRow().addNewTrPr().addNewDel();

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.CONTENT))
                .containsExactly("Việc mới");
    }

    @Test
    void readsHiddenTextFootnoteMarksAndBreaksAsTheReaderSeesThem() {
        plan().row("1", "Việc một", "", "", "31/12/2025", "");
        XWPFRun mark = office.paragraph(2, 1).createRun();
        mark.setText("1");
        mark.setSubscript(VerticalAlign.SUPERSCRIPT);
        XWPFRun hidden = office.paragraph(2, 1).createRun();
        hidden.setText("ẩn");
        hidden.setVanish(true);
        XWPFRun lead = office.paragraph(2, 2).createRun();
        lead.setText("Sở");
        lead.addBreak();
        lead.setText("Y tế", 1);

        WrittenRow row = office.read().rows().get(0);

        assertThat(row.text(Column.CONTENT)).isEqualTo("Việc một");
        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Y tế");
    }

    @Test
    void putsTogetherTheTablesOfEachSectionAndOfEachPage() {
        office.line("I. Về chỉ đạo");
        plan().row("1", "Việc một", "Sở Y tế", "", "31/12/2025", "");
        office.line("II. Về hạ tầng");
        plan().row("2", "Việc hai", "Sở Y tế", "", "31/12/2025", "");
        office.table("3", "Việc ba", "Sở Y tế", "", "31/12/2025", "");

        List<WrittenRow> rows = office.read().rows();

        assertThat(rows).extracting(row -> row.text(Column.NUMBER)).containsExactly("1", "2", "3");
        assertThat(rows)
                .extracting(WrittenRow::section)
                .containsExactly("I. Về chỉ đạo", "II. Về hạ tầng", "II. Về hạ tầng");
        assertThat(rows).extracting(WrittenRow::line).containsExactly(2, 4, 5);
    }

    @Test
    void findsATableWithinACell() {
        office.table("");
        XWPFTableCell cell = office.cell(1, 0);
        office.table = new XWPFTable(cell.getCTTc().insertNewTbl(0), cell, 2, OfficeWorkbook.HEADER.length);
        List<String> texts = List.of("1", "Việc một", "Sở Y tế", "", "31/12/2025", "");
        for (int i = 0; i < texts.size(); i++) {
            office.cell(1, i).setText(OfficeWorkbook.HEADER[i]);
            office.cell(2, i).setText(texts.get(i));
        }

        assertThat(office.read().rows())
                .extracting(each -> each.text(Column.CONTENT))
                .containsExactly("Việc một");
    }

    @Test
    void readsAStampAboveTheTable() {
        office.line("T Ố I  M Ậ T");
        plan().row("1", "Việc một", "Sở Y tế", "", "31/12/2025", "");

        assertThat(office.read().stamp()).isEqualTo("TỐI MẬT");
    }

    private OfficeDocument plan() {
        return office.table(OfficeWorkbook.HEADER);
    }

    private BigInteger list(STNumberFormat.Enum format, String text) {
        CTAbstractNum scheme = CTAbstractNum.Factory.newInstance();
        scheme.setAbstractNumId(BigInteger.ONE);
        var level = scheme.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        BigInteger id = office.file.createNumbering().addAbstractNum(new XWPFAbstractNum(scheme));
        return office.file.getNumbering().addNum(id);
    }
}
