package vn.dondoc.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.register.PlanDocuments;

/** Which documents the three tables are, as far as they say it; drafts have neither number nor date. */
@Component
@Profile("demo")
class DemoDocuments {

    private final PlanDocuments plans;

    DemoDocuments(PlanDocuments plans) {
        this.plans = plans;
    }

    void describe() {
        describe(
                PlanRow.PLAN,
                "Kế hoạch (dự thảo) triển khai thực hiện Thông báo kết luận của đồng chí Tổng Bí thư Tô Lâm tại Hội nghị"
                        + " sơ kết thực hiện Nghị quyết số 57-NQ/TW trong quý III năm 2025",
                "Thông báo số 07-TB/CQTTBCĐ ngày 15/10/2025 của Cơ quan Thường trực Ban Chỉ đạo Trung ương; Kế hoạch số"
                        + " 01-KH/TU ngày 17/10/2025");
        describe(
                DemoTables.REGISTER,
                "Phụ lục 04. Kết quả thực hiện các nhiệm vụ theo thông báo kết luận",
                "Các thông báo kết luận của Ban Chỉ đạo, Tổ giúp việc Ban Chỉ đạo");
        describe(
                DemoTables.NQ71,
                "Danh mục nhiệm vụ thực hiện theo Nghị quyết 71/NQ-CP",
                "Nghị quyết 71/NQ-CP ngày 01/4/2025 của Chính phủ");
    }

    private void describe(String plan, String title, String basedOn) {
        if (plans.of(plan).title() == null) {
            plans.set(plan, title, null, null, basedOn);
        }
    }
}
