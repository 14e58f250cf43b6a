package tereze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Modules use only the modules that they declare, and the diagram in docs/architecture.md matches them.
class ModularityTest {
    private static final ApplicationModules PRODUCT = ApplicationModules.of("tereze", new Delivered());
    private static final Path PICTURE = Path.of("..", "docs", "architecture.md");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        PRODUCT.verify();
    }

    @Test
    void eachModuleDeclaresWhatItMayUse() {
        assertThat(silentModules("tereze", PRODUCT)).isEmpty();
    }

    @Test
    void findsAModuleThatUsesMoreAndOneThatSaysNothing() {
        ApplicationModules planted = ApplicationModules.of("planted", (ImportOption) location -> true);

        assertThat(planted.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("fines", "payments"));
        assertThat(silentModules("planted", planted)).containsExactly("cases", "launcher", "law");
    }

    /// With `-Dtereze.picture=write` the test writes the diagram again.
    @Test
    void thePictureIsThatOfTheModules() throws IOException {
        String document = Files.readString(PICTURE);
        String drawn = Picture.draw(allowed());
        if ("write".equals(System.getProperty("tereze.picture"))) {
            Files.writeString(PICTURE, Picture.replaceIn(document, drawn));
        }

        assertThat(Picture.in(Files.readString(PICTURE)))
                .as("docs/architecture.md differs from the modules; write it again: ./mvnw -pl demo test"
                        + " -Dtest=ModularityTest -Dtereze.picture=write")
                .isEqualTo(drawn);
    }

    @Test
    void findsAPictureThatIsNotOfTheModules() {
        Map<String, List<String>> fewer = allowed();
        fewer.put("api", List.of());

        assertThat(Picture.draw(fewer)).isNotEqualTo(Picture.draw(allowed()));
    }

    /// Each module with the modules that it may use.
    private static Map<String, List<String>> allowed() {
        Map<String, List<String>> allowed = new TreeMap<>();
        names(PRODUCT)
                .forEach(name -> allowed.put(
                        name,
                        Arrays.stream(declaration("tereze", name).orElseThrow().allowedDependencies())
                                .map(used -> used.replaceFirst(" ::.*", ""))
                                .distinct()
                                .sorted()
                                .toList()));
        return allowed;
    }

    private static List<String> silentModules(String root, ApplicationModules modules) {
        return names(modules).stream()
                .filter(name -> declaration(root, name)
                        .map(declared -> List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                        .orElse(true))
                .toList();
    }

    private static Set<String> names(ApplicationModules modules) {
        Set<String> names = new TreeSet<>();
        modules.stream().forEach(module -> names.add(module.getIdentifier().toString()));
        return names;
    }

    private static Optional<ApplicationModule> declaration(String root, String module) {
        try {
            Package described =
                    Class.forName(root + '.' + module + ".package-info").getPackage();
            return Optional.ofNullable(described.getAnnotation(ApplicationModule.class));
        } catch (ClassNotFoundException undescribed) {
            return Optional.empty();
        }
    }
}
