package tereze.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tereze.api.Text;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// A file beside the country's declarations that is no declaration: they name what it has.
///
/// @param name of the file
/// @param what it has, in words
/// @param reader reads it by name
public record SharedFile<T>(String name, String what, BiFunction<String, Mistakes, Map<String, T>> reader) {
    /// The checks that services share.
    public static final SharedFile<Node.Mapping> CHECKS =
            new SharedFile<>("checks.yaml", "shared checks", SharedChecks::read);

    /// The groups of services, each with its name.
    public static final SharedFile<Text> GROUPS = new SharedFile<>("groups.yaml", "groups", SharedFile::groups);

    /// The file of a path, if it is one of these.
    static Optional<SharedFile<?>> at(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return Stream.<SharedFile<?>>of(CHECKS, GROUPS)
                .filter(shared -> shared.name().equals(file))
                .findFirst();
    }

    /// What a text is.
    DeclarationResult read(String text, Mistakes mistakes) {
        Map<String, T> read = reader.apply(text, mistakes);
        return mistakes.isEmpty()
                ? new DeclarationResult.Shared(read.size(), what)
                : new DeclarationResult.Faulty(mistakes.inOrder());
    }

    private static Map<String, Text> groups(String text, Mistakes mistakes) {
        Map<String, Text> groups = new LinkedHashMap<>();
        YamlFile.read(text, mistakes)
                .map(root -> new Section(root, mistakes))
                .ifPresent(section -> section.all().keySet().forEach(group -> groups.put(group, section.words(group))));
        return groups;
    }
}
