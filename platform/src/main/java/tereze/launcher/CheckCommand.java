package tereze.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.catalogue.CatalogueFiles;
import tereze.catalogue.Declarations;
import tereze.catalogue.Definition;
import tereze.catalogue.Mistake;
import tereze.catalogue.Reading;
import tereze.catalogue.Vocabulary;
import tereze.law.LawConfiguration;

/// `./tereze check FILE…`: tells everything that is wrong with declared services, as a good compiler does: each mistake
/// with its line, what was expected and the nearest valid name. It needs no server and no database.
@Command(name = "check", description = "Checks declared services: country/kz/services/*.yaml.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to check.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Vocabulary vocabulary = CatalogueFiles.vocabulary(new LawConfiguration().law());
        Map<String, Path> editions = new HashMap<>();
        int mistakes = 0;
        for (Path file : files) {
            switch (read(file, vocabulary)) {
                case Reading.Faulty faulty -> {
                    List<String> lines = lines(file);
                    faulty.mistakes().forEach(mistake -> err.println(new Excerpt(mistake, lines).text()));
                    mistakes += faulty.mistakes().size();
                }
                case Reading.Declared declared -> {
                    Definition definition = declared.definition();
                    String edition = definition.service() + " version " + definition.version();
                    Path before = editions.putIfAbsent(edition, file);
                    if (before != null) {
                        var twice = new Mistake(
                                file.toString(),
                                1,
                                1,
                                edition + " is declared in " + before + " too",
                                "another version");
                        err.println(new Excerpt(twice, lines(file)).text());
                        mistakes++;
                    } else {
                        out.println(file + ": " + edition + (definition.ready() ? ", ready" : ", not ready"));
                    }
                }
            }
        }
        if (mistakes > 0) {
            err.println(mistakes == 1 ? "1 mistake" : mistakes + " mistakes");
        }
        out.flush();
        err.flush();
        return mistakes == 0 ? 0 : 1;
    }

    /// The lines of a file, to be shown; none where it is no text.
    private static List<String> lines(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(Declarations.MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Reading read(Path file, Vocabulary vocabulary) {
        try (var in = Files.newInputStream(file)) {
            return Declarations.read(file.toString(), in.readNBytes(Declarations.MAX_BYTES + 1), vocabulary);
        } catch (IOException e) {
            return new Reading.Faulty(
                    List.of(new Mistake(file.toString(), 1, 1, "the file cannot be read", "a file that is there")));
        }
    }
}
