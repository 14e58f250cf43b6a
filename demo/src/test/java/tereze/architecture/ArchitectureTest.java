package tereze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.testing.OneFolder;

/// Checks the rules for compiled classes.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new Delivered()).importPackages("tereze");
    private static final Path GARDEN = Path.of("../platform/src/test/garden");
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

    /// The example in [the guide](../../../../../../docs/how-to/add-a-lifecycle.md) also follows these rules.
    @Test
    void theServiceOfTheGuideKeepsThemAll(@TempDir Path compiled) throws IOException {
        OneFolder.load(GARDEN, compiled).close();
        JavaClasses garden = new ClassFileImporter().importPath(compiled);
        assertThat(BytecodeRule.under("tereze"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.rule()
                                .allowEmptyShould(true)
                                .evaluate(garden)
                                .getFailureReport()
                                .getDetails())
                        .as(rule.name())
                        .isEmpty());
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
