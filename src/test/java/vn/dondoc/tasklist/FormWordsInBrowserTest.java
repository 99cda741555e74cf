package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words that the form viewer brings along, as people read and hear them. */
class FormWordsInBrowserTest {

    private static final String EVERYTHING =
            """
            {"type": "default", "components": [
              {"type": "textfield", "key": "needed", "label": "a", "validate": {"required": true}},
              {"type": "textfield", "key": "short", "label": "b", "validate": {"maxLength": 3}},
              {"type": "textfield", "key": "long", "label": "c", "validate": {"minLength": 30}},
              {"type": "textfield", "key": "mail", "label": "d", "validate": {"validationType": "email"}},
              {"type": "textfield", "key": "phone", "label": "e", "validate": {"validationType": "phone"}},
              {"type": "textfield", "key": "pattern", "label": "f", "validate": {"pattern": "[0-9]+"}},
              {"type": "number", "key": "low", "label": "g", "validate": {"min": 5}},
              {"type": "number", "key": "high", "label": "h", "validate": {"max": 5}},
              {"type": "number", "key": "whole", "label": "i", "decimalDigits": 0},
              {"type": "number", "key": "step", "label": "j", "increment": "5"},
              {"type": "select", "key": "plain", "label": "k", "values": [{"label": "m", "value": "m"}]},
              {"type": "select", "key": "searched", "label": "l", "searchable": true,
               "values": [{"label": "Search", "value": "s"}]},
              {"type": "taglist", "key": "tags", "label": "n", "values": [{"label": "one", "value": "one"}]},
              {"type": "datetime", "subtype": "datetime", "key": "moment", "dateLabel": "o", "timeLabel": "p",
               "timeSerializingFormat": "utc_offset", "timeInterval": 15},
              {"type": "table", "id": "paged", "label": "q", "dataSource": "=rows", "rowCount": 2,
               "columns": [{"label": "Cột", "key": "name"}]},
              {"type": "table", "label": "r", "dataSource": "=none", "columns": [{"label": "Cột", "key": "name"}]},
              {"type": "iframe", "label": "s"},
              {"type": "image"},
              {"type": "dynamiclist", "path": "list", "isRepeating": true, "allowAddRemove": true, "label": "t",
               "defaultRepetitions": 3, "nonCollapsedItems": 1, "disableCollapse": false,
               "components": [{"type": "textfield", "key": "x", "label": "u"}]},
              {"type": "html", "content": "<p>Search</p><p>Field is required.</p>"}]}""";

    private static final List<String> IN_VIETNAMESE = List.of(
            "Đề nghị nhập thông tin này.",
            "Đề nghị nhập không quá 3 ký tự.",
            "Đề nghị nhập ít nhất 30 ký tự.",
            "Địa chỉ thư điện tử không hợp lệ.",
            "Số điện thoại không hợp lệ.",
            "Giá trị phải theo mẫu [0-9]+.",
            "Giá trị nhỏ nhất là 5.",
            "Giá trị lớn nhất là 5.",
            "hai giá trị hợp lệ gần nhất là 5 và 10",
            "Đề nghị nhập số nguyên.",
            "Tìm kiếm",
            "Bỏ lựa chọn này",
            "Trang trước",
            "Trang sau",
            "Không có nội dung.",
            "Bấm để sắp xếp",
            "Thêm mới",
            "Mở tất cả (3)",
            "Bỏ dòng 1",
            "Chỗ dành cho ảnh",
            "Tăng",
            "Giảm",
            "Chuyển đến ô tìm kiếm",
            "giờ:phút",
            "ngày/tháng/năm",
            "Tháng 12",
            "CN",
            "T7",
            "Năm",
            "Ngày 9/12/2025");

    /** English words that stand in the viewer's own places; those of the form are single letters. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Field|Value|Please|Select|Search|Remove|results?|selected|Nothing|content|page|of|Click|sort|Add new|Collapse|Expand|Increment|Decrement|placeholder|Skip|Sun|Mon|December|Year|Month|AM|PM|mm)\\b");

    private static FormViewer viewer;
    private static FormViewer english;

    @BeforeAll
    static void start() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        viewer = new FormViewer(chromium.get());
        english = new FormViewer(chromium.get(), "en-GB");
    }

    @AfterAll
    static void stop() {
        if (viewer != null) {
            viewer.close();
            english.close();
        }
    }

    @Test
    void everythingTheViewerSaysIsVietnamese() throws IOException {
        Page page = filled(viewer);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "form-words.png")));
        String said = said(page);
        assertThat(said).contains(IN_VIETNAMESE);
        assertThat(ENGLISH.matcher(said).results().map(found -> found.group()).distinct())
                .as(said)
                .isEmpty();
    }

    @Test
    void whatPeopleWroteIsLeftAsItIs() throws IOException {
        Page page = filled(viewer);
        assertThat(page.locator(".fjs-form-field-html").textContent()).isEqualTo("SearchField is required.");
        page.locator("[id$='-searched']")
                .or(page.locator("input[placeholder='Tìm kiếm']"))
                .first()
                .click();
        assertThat(page.locator(".fjs-dropdownlist-item").first().textContent()).isEqualTo("Search");
    }

    @Test
    void anEmptySearchSaysSo() throws IOException {
        Page page = filled(viewer);
        page.locator("input[placeholder='Tìm kiếm']").first().fill("zzz");
        assertThat(page.locator(".fjs-dropdownlist-empty").first().textContent())
                .isEqualTo("Không có kết quả");
    }

    @Test
    void anEnglishBrowserReadsEnglish() throws IOException {
        Page page = filled(english);
        assertThat(said(page)).contains("Field is required.", "Previous page").doesNotContain("Đề nghị", "Trang trước");
    }

    /** A new release of the viewer may bring words that nobody has translated. */
    @Test
    void everyMessageOfTheBundledViewerIsKnown() throws IOException {
        String bundle = resource("/META-INF/resources/webjars/camunda/lib/deps.js");
        String words = resource("/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-words-1.js");
        Matcher message = Pattern.compile(
                        "[\"`]((?:Field must|Field is|Value is|Please select|Date and time) [^\"`]*\\.)[\"`]")
                .matcher(bundle);
        List<String> messages = new ArrayList<>();
        while (message.find()) {
            messages.add(message.group(1));
        }
        assertThat(messages).hasSizeGreaterThanOrEqualTo(10);
        assertThat(messages).allSatisfy(text -> assertThat(words).contains(text.replaceAll(" ?\\$\\{.*", "")));
    }

    private static Page filled(FormViewer in) throws IOException {
        JsonNode form = new ObjectMapper().readTree(EVERYTHING);
        List<Map<String, String>> rows =
                IntStream.range(0, 5).mapToObj(i -> Map.of("name", "x" + i)).toList();
        Page page = in.show(
                form,
                Map.ofEntries(
                        Map.entry("rows", rows),
                        Map.entry("none", List.of()),
                        Map.entry("short", "abcd"),
                        Map.entry("long", "abcd"),
                        Map.entry("mail", "abcd"),
                        Map.entry("phone", "abcd"),
                        Map.entry("pattern", "abcd"),
                        Map.entry("low", 1),
                        Map.entry("high", 9),
                        Map.entry("whole", 1.5),
                        Map.entry("step", 7),
                        Map.entry("tags", List.of("one")),
                        Map.entry("moment", "2025-12-09T10:00:00+07:00")));
        in.submit();
        Locator date = page.locator(".fjs-datepicker input").first();
        date.click();
        page.locator(".flatpickr-calendar.open").waitFor();
        page.waitForTimeout(300);
        return page;
    }

    /** All text, and what is read out instead of it; without what the form itself says. */
    private static String said(Page page) {
        return (String)
                page.evaluate(
                        """
                () => {
                  const said = [];
                  for (const element of document.querySelectorAll('.fjs-container *, .flatpickr-calendar *')) {
                    if (element.closest('.fjs-form-field-html, .fjs-powered-by') || element.matches('style, script')) {
                      continue;
                    }
                    for (const name of ['placeholder', 'title', 'aria-label', 'alt']) {
                      said.push(element.getAttribute(name) || '');
                    }
                    for (const node of element.childNodes) {
                      if (node.nodeType === Node.TEXT_NODE) {
                        said.push(node.data);
                      }
                    }
                  }
                  return said.filter(text => text.trim()).join('\\n');
                }""");
    }

    private static String resource(String path) throws IOException {
        try (InputStream stream = FormWordsInBrowserTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
