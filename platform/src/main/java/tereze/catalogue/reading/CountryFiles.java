package tereze.catalogue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.catalogue.DecisionReason;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.Declarations;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.Definition;
import tereze.catalogue.FurtherServices;
import tereze.catalogue.Mistake;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;

/// The files of the catalogue: on the classpath, and in the folder of the installation.
public final class CountryFiles {
    private static final String FOLDER = "classpath*:country/kz/services/";
    private static final String SERVICES = FOLDER + "*.yaml";
    private static final String PICTURES = "/static/assets/tereze/pictures.svg";
    private static final Pattern PICTURE = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    private CountryFiles() {}

    /// @param name of the file in mistakes
    private record Found(String name, Resource resource) {
        byte[] content() {
            try (var in = resource.getInputStream()) {
                return in.readNBytes(Declarations.MAX_BYTES + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(content(), StandardCharsets.UTF_8);
        }
    }

    /// The names of our pictures.
    public static Set<String> pictures() {
        try (var in = Objects.requireNonNull(CountryFiles.class.getResourceAsStream(PICTURES), PICTURES)) {
            return PICTURE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(symbol -> symbol.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The groups of services, with their names.
    public static Map<String, Text> groups() {
        return shared(SharedFile.GROUPS);
    }

    /// The topics of services, in the order of lists, with their names.
    public static Map<String, Text> topics() {
        return shared(SharedFile.TOPICS);
    }

    /// The reasons that officers of all services choose from, by id.
    public static Map<String, DecisionReason> reasons() {
        return shared(SharedFile.REASONS);
    }

    /// The shared checks, by id.
    public static Map<String, Node.Mapping> checks() {
        return shared(SharedFile.CHECKS);
    }

    private static <T> Map<String, T> shared(SharedFile<T> shared) {
        Map<String, T> all = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Found file : files(FOLDER + shared.name())) {
            Mistakes found = new Mistakes(file.name());
            all.putAll(shared.reader().apply(file.text(), found));
            mistakes.addAll(found.inOrder());
        }
        refuse(mistakes);
        return all;
    }

    /// The country's services and further ones.
    public static Catalogue services(Vocabulary vocabulary, FurtherServices further) {
        List<Definition> definitions = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> declaredIn = new HashMap<>();
        List<Found> files = new ArrayList<>(files(SERVICES));
        files.removeIf(file -> SharedFile.at(file.name()).isPresent());
        further.path().map(CountryFiles::files).ifPresent(files::addAll);
        for (Found file : files) {
            switch (Declarations.read(file.name(), file.content(), vocabulary)) {
                case DeclarationResult.Faulty faulty -> mistakes.addAll(faulty.mistakes());
                case DeclarationResult.Shared(var _, var what) ->
                    mistakes.add(new Mistake(
                            file.name(), 1, 1, "an installation has no " + what + " of its own", "only services"));
                case DeclarationResult.Declared declared -> {
                    Definition definition = declared.definition();
                    String edition = edition(definition);
                    String before = declaredIn.putIfAbsent(edition, file.name());
                    if (before != null) {
                        mistakes.add(Mistake.declaredTwice(file.name(), edition, before));
                    }
                    definitions.add(definition);
                }
            }
        }
        refuse(mistakes);
        var catalogue = new DeclaredCatalogue(definitions);
        refuse(newestIn(catalogue, declaredIn));
        return catalogue;
    }

    /// The newest version of a service takes applications, so it must not pass for an older one.
    private static List<Mistake> newestIn(Catalogue catalogue, Map<String, String> files) {
        return catalogue.all().stream()
                .map(Definition::service)
                .distinct()
                .flatMap(service -> catalogue.current(service).stream())
                .map(CountryFiles::edition)
                .flatMap(edition -> Stream.ofNullable(files.get(edition))
                        .filter(DeclarationReader::isOlder)
                        .map(file -> new Mistake(
                                file,
                                1,
                                1,
                                edition + " is the newest, and its file is named like one of an older version",
                                "the name of the service and .yaml")))
                .toList();
    }

    private static String edition(Definition definition) {
        return definition.service() + " version " + definition.version();
    }

    private static void refuse(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new DeclarationsFaulty(mistakes);
        }
    }

    private static List<Found> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(file -> new Found(
                            Objects.requireNonNull(file.getFilename(), "a file on the classpath has a name"), file))
                    .sorted(Comparator.comparing(Found::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Found> files(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
            List<Found> found = new ArrayList<>();
            files.forEach(file -> found.add(new Found(file.toString(), new FileSystemResource(file))));
            found.sort(Comparator.comparing(Found::name));
            return found;
        } catch (IOException | DirectoryIteratorException e) {
            throw new DeclarationsFaulty(List.of(new Mistake(
                    folder.toString(), 1, 1, "the folder cannot be read", "a folder with declared services")));
        }
    }
}
