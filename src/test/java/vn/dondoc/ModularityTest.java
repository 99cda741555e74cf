package vn.dondoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void roomsUseOnlyTheRoomsTheyMayAndNeverInACircle() {
        ApplicationModules.of(DonDoc.class).verify();
    }

    @Test
    void onlyFourRoomsKnowTheEngineSoThatItCanBeExchanged() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.dondoc");

        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.dondoc.workflow..", "vn.dondoc.agency..", "vn.dondoc.tasklist..", "vn.dondoc.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(classes);
    }
}
