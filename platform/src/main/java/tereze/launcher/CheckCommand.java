package tereze.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.cases.RegisteredOffers;
import tereze.catalogue.CatalogueFiles;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.Declarations;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.Definition;
import tereze.catalogue.Mistake;
import tereze.catalogue.Vocabulary;
import tereze.law.Law;
import tereze.law.LawConfiguration;
import tereze.law.LawFaulty;

/// `./tereze check FILE…`: reports all mistakes in declared services, each with its line, what was expected and the
/// nearest valid name. It needs no server and no database.
@Command(name = "check", description = "Checks declared services: country/kz/services/*.yaml.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to check.")
    private List<Path> files = new ArrayList<>();

    private final Supplier<Law> law;

    CheckCommand() {
        this(() -> new LawConfiguration().law());
    }

    /// @param law reads the law's data, which declarations refer to
    CheckCommand(Supplier<Law> law) {
        this.law = law;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            return check(CatalogueFiles.vocabulary(
                    law.get(), new LawConfiguration().enactments(), RegisteredOffers.onClassPath()));
        } catch (LawFaulty faulty) {
            return tell(List.of(excerpt(faulty).text()));
        } catch (DeclarationsFaulty faulty) {
            return tell(faulty.mistakes().stream().map(Mistake::toString).toList());
        }
    }

    private int tell(List<String> mistakes) {
        PrintWriter err = spec.commandLine().getErr();
        mistakes.forEach(err::println);
        err.println(summary(mistakes.size()));
        err.flush();
        return 1;
    }

    private static String summary(int mistakes) {
        return mistakes == 1 ? "1 mistake" : mistakes + " mistakes";
    }

    private int check(Vocabulary vocabulary) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, Path> editions = new HashMap<>();
        int mistakes = 0;
        for (Path file : files) {
            switch (read(file, vocabulary)) {
                case DeclarationResult.Faulty faulty -> {
                    List<String> lines = lines(file);
                    faulty.mistakes().forEach(mistake -> err.println(new MistakeExcerpt(mistake, lines).text()));
                    mistakes += faulty.mistakes().size();
                }
                case DeclarationResult.Shared(int count, String what) -> out.println(file + ": " + count + " " + what);
                case DeclarationResult.Declared declared -> {
                    Definition definition = declared.definition();
                    String edition = definition.service() + " version " + definition.version();
                    Path before = editions.putIfAbsent(edition, file);
                    if (before != null) {
                        Mistake twice = Mistake.declaredTwice(file.toString(), edition, before.toString());
                        err.println(new MistakeExcerpt(twice, lines(file)).text());
                        mistakes++;
                    } else {
                        out.println(file + ": " + edition + (definition.ready() ? ", ready" : ", not ready"));
                    }
                }
            }
        }
        if (mistakes > 0) {
            err.println(summary(mistakes));
        }
        out.flush();
        err.flush();
        return mistakes == 0 ? 0 : 1;
    }

    /// A mistake in the law's data on the classpath.
    private static MistakeExcerpt excerpt(LawFaulty faulty) {
        List<String> lines = List.of();
        try (var in = CheckCommand.class.getClassLoader().getResourceAsStream(faulty.file())) {
            lines = in == null ? lines : lines(in);
        } catch (IOException e) {
            // The mistake is shown without its line.
        }
        boolean names = !faulty.name().isEmpty() && faulty.line() <= lines.size();
        int column = names ? lines.get(faulty.line() - 1).indexOf(faulty.name()) + 1 : 1;
        return new MistakeExcerpt(
                faulty.known().isEmpty()
                        ? new Mistake(faulty.file(), faulty.line(), 1, faulty.fault(), "")
                        : Mistake.unknown(
                                faulty.file(), faulty.line(), column, faulty.fault(), faulty.name(), faulty.known()),
                lines);
    }

    /// The lines of a file; empty if it is not a text file.
    private static List<String> lines(Path file) {
        try (var in = Files.newInputStream(file)) {
            return lines(in);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readNBytes(Declarations.MAX_BYTES), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static DeclarationResult read(Path file, Vocabulary vocabulary) {
        try (var in = Files.newInputStream(file)) {
            return Declarations.read(file.toString(), in.readNBytes(Declarations.MAX_BYTES + 1), vocabulary);
        } catch (IOException e) {
            return new DeclarationResult.Faulty(
                    List.of(new Mistake(file.toString(), 1, 1, "the file cannot be read", "a file that is there")));
        }
    }
}
