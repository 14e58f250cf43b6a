package tereze.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tereze.api.Text;
import tereze.catalogue.DecisionReason;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// A file beside the country's declarations with entries that declarations name.
///
/// @param name of the file
/// @param what its entries are
/// @param reader reads the entries by name
public record SharedFile<T>(String name, String what, BiFunction<String, Mistakes, Map<String, T>> reader) {
    public static final SharedFile<Node.Mapping> CHECKS =
            new SharedFile<>("checks.yaml", "shared checks", SharedChecks::read);

    /// The groups of services, with their names.
    public static final SharedFile<Text> GROUPS = new SharedFile<>("groups.yaml", "groups", SharedFile::names);

    /// The topics of services, with their names.
    public static final SharedFile<Text> TOPICS = new SharedFile<>("topics.yaml", "topics", SharedFile::names);

    /// The reasons that officers of all services choose from.
    public static final SharedFile<DecisionReason> REASONS =
            new SharedFile<>("reasons.yaml", "reasons", DecisionReasons::read);

    /// The shared file of a path, if it is one.
    static Optional<SharedFile<?>> at(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return Stream.<SharedFile<?>>of(CHECKS, GROUPS, TOPICS, REASONS)
                .filter(shared -> shared.name().equals(file))
                .findFirst();
    }

    /// Reads a text.
    DeclarationResult read(String text, Mistakes mistakes) {
        Map<String, T> read = reader.apply(text, mistakes);
        return mistakes.isEmpty()
                ? new DeclarationResult.Shared(read.size(), what)
                : new DeclarationResult.Faulty(mistakes.inOrder());
    }

    private static Map<String, Text> names(String text, Mistakes mistakes) {
        Map<String, Text> names = new LinkedHashMap<>();
        YamlFile.read(text, mistakes)
                .map(root -> new Section(root, mistakes))
                .ifPresent(section -> section.all().keySet().forEach(name -> names.put(name, section.words(name))));
        return names;
    }
}
