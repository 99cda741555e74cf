package vn.dondoc.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.core.io.ClassPathResource;

/** The templates that come with the program, filled with given lines and read back. */
final class FilledTemplate {

    static final Facts FACTS = new Facts()
            .put("ngày chốt", "24/11/2025")
            .put("tháng", "11/2025")
            .put("tháng sau", "12/2025")
            .put("năm", 2025)
            .put("ký hiệu", "BC-SKHCN")
            .put("địa danh", "Quảng Ngãi")
            .put("cơ quan chủ quản", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI")
            .put("cơ quan ban hành", "Sở Khoa học và Công nghệ")
            .put("tên cơ quan ban hành", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
            .put("cơ quan thực hiện", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
            .put("chức vụ người ký", "GIÁM ĐỐC")
            .put("tổng số", 38)
            .put("hoàn thành", "5/38")
            .put("hoàn thành đúng hạn", "3/38")
            .put("hoàn thành quá hạn", "1/38")
            .put("đang thực hiện trong hạn", "26/38")
            .put("chưa hoàn thành quá hạn", "2/38")
            .put("không xét thời hạn", "6/38")
            .put("thường xuyên", "5/38")
            .put("kết thúc theo dõi", "0/38")
            .put("tỷ lệ đúng hạn", "3/4 (75,0%)")
            .put("tỷ lệ hoàn thành", "5/38 (13,2%)")
            .put("nơi nhận", () -> List.of("- Văn phòng Tỉnh ủy;", "- Lưu: VT."))
            .put("nhiệm vụ quá hạn", () -> List.of("- Sở Xây dựng: nhiệm vụ X-01.", "- Sở Y tế: nhiệm vụ X-02."))
            .put("nhiệm vụ hoàn thành quá hạn", () -> List.of("Không có."));

    private FilledTemplate() {}

    static Line.Row row(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Line.Row(values::get);
    }

    static InputStream builtIn(String name) {
        try {
            return new ClassPathResource("report/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] fill(Template template, Line... lines) {
        var target = new ByteArrayOutputStream();
        try {
            template.fill(FACTS, each -> List.of(lines).forEach(each), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    static XSSFSheet sheet(String name, Line... lines) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(fill(new XlsxTemplate(builtIn(name)), lines)))
                    .getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument document(String name, Line... lines) {
        return document(fill(new DocxTemplate(builtIn(name)), lines));
    }

    static XWPFDocument document(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
