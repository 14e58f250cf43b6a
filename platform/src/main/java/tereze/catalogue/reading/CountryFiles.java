package tereze.catalogue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Declarations;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.Definition;
import tereze.catalogue.Mistake;
import tereze.catalogue.Reading;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// The files on the classpath that the catalogue is made of.
public final class CountryFiles {
    private static final String OFFERS = "classpath*:catalogue/offers/*.yaml";
    private static final String SERVICES = "classpath*:country/kz/services/*.yaml";
    private static final String AGENCIES = "classpath*:country/kz/agencies.yaml";

    private CountryFiles() {}

    /// What modules offer to declarations.
    public static OffersReader offers() {
        OffersReader offers = new OffersReader();
        List<Mistake> mistakes = new ArrayList<>();
        for (Resource file : files(OFFERS)) {
            mistakes.addAll(offers.add(name(file), new String(content(file), StandardCharsets.UTF_8)));
        }
        refuse(mistakes);
        return offers;
    }

    /// The codes of the country's agencies.
    public static Set<String> agencies() {
        Set<String> codes = new HashSet<>();
        for (Resource file : files(AGENCIES)) {
            Mistakes mistakes = new Mistakes(name(file));
            YamlFile.read(new String(content(file), StandardCharsets.UTF_8), mistakes)
                    .map(root -> new Section(root, mistakes))
                    .ifPresent(root -> {
                        for (Node item : root.items("agencies", Integer.MAX_VALUE, "agencies")) {
                            root.asSection("agencies", item, "{code: …}")
                                    .ifPresent(agency -> codes.add(agency.text("code", "a code")));
                        }
                    });
            refuse(mistakes.inOrder());
        }
        return codes;
    }

    /// The country's services.
    public static Catalogue services(Vocabulary vocabulary) {
        List<Definition> definitions = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> declaredIn = new HashMap<>();
        for (Resource file : files(SERVICES)) {
            switch (Declarations.read(name(file), content(file), vocabulary)) {
                case Reading.Faulty faulty -> mistakes.addAll(faulty.mistakes());
                case Reading.Declared declared -> {
                    Definition definition = declared.definition();
                    String edition = definition.service() + " version " + definition.version();
                    String before = declaredIn.putIfAbsent(edition, name(file));
                    if (before != null) {
                        mistakes.add(new Mistake(
                                name(file), 1, 1, edition + " is declared in " + before + " too", "another version"));
                    }
                    definitions.add(definition);
                }
            }
        }
        refuse(mistakes);
        return new DeclaredCatalogue(definitions);
    }

    private static void refuse(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new DeclarationsFaulty(mistakes);
        }
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(CountryFiles::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "a file on the classpath has a name");
    }

    private static byte[] content(Resource file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(Declarations.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
