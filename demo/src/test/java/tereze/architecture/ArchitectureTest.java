package tereze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules that are held against compiled classes.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new Delivered()).importPackages("tereze");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static List<BytecodeRule> ofProduct() {
        return BytecodeRule.under("tereze");
    }

    static List<BytecodeRule> ofPlanted() {
        return BytecodeRule.under("planted");
    }

    @ParameterizedTest
    @MethodSource("ofProduct")
    void theProductKeeps(BytecodeRule rule) {
        assertThat(rule.rule()
                        .allowEmptyShould(true)
                        .evaluate(PRODUCT)
                        .getFailureReport()
                        .getDetails())
                .as(rule.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofPlanted")
    void bites(BytecodeRule rule) {
        assertThat(rule.rule().evaluate(PLANTED).getFailureReport().getDetails())
                .as(rule.name())
                .isNotEmpty()
                .allSatisfy(breach -> assertThat(breach).contains(rule.planted()));
    }
}
