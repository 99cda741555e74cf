package vn.dondoc.report;

import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.register.DirectiveExtract;

/** The tables that are reported upwards, in the layouts that the receiving offices ask for. */
enum OfficialTable {
    /** The results register: ordered by source document, without sections. */
    PHU_LUC_04("phu-luc-04", "Phụ lục 04 - Kết quả thực hiện nhiệm vụ", DirectiveExtract.Order.SOURCE_DOCUMENT),
    /** The appendix on Resolution 71, with the required and the expected result and the obstacles. */
    NQ71("nq71", "Phụ lục - Kết quả thực hiện Nghị quyết 71", DirectiveExtract.Order.PLAN),
    /** The appendix of a plan, with what came of it. */
    PLAN("plan", "Phụ lục - Danh mục nhiệm vụ của kế hoạch", DirectiveExtract.Order.PLAN);

    private final String path;
    private final String title;
    private final DirectiveExtract.Order order;

    OfficialTable(String path, String title, DirectiveExtract.Order order) {
        this.path = path;
        this.title = title;
        this.order = order;
    }

    static Optional<OfficialTable> at(String path) {
        return Stream.of(values()).filter(table -> table.path.equals(path)).findFirst();
    }

    /** Its name in addresses and of its template. */
    String path() {
        return path;
    }

    /** The beginning of the name of its file. */
    String title() {
        return title;
    }

    DirectiveExtract.Order order() {
        return order;
    }

    /** Whether rows stand under the sections of their plan, and the parts of a directive under it. */
    boolean hasSections() {
        return order == DirectiveExtract.Order.PLAN;
    }
}
