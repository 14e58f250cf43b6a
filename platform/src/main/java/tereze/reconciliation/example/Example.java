package tereze.reconciliation.example;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// Writes the files of an agency that does not exist, dirty as real ones are, and `truth.csv` with the right
/// verdict of each fine. The same number and seed give the same bytes.
public final class Example {
    private static final String RANDOM = "L64X128MixRandom";
    private static final List<Scenario> SCENARIOS = Scenario.all();
    private static final Tenge MOST_OF_A_STRANGER = Tenge.of(50_000);

    private final RandomGenerator random;
    private final List<Truth> truths = new ArrayList<>();

    private Example(long seed) {
        this.random = RandomGeneratorFactory.of(RANDOM).create(seed);
    }

    private record Truth(String number, Verdict verdict) {}

    /// The least number of fines with which everything happens once.
    public static int leastFines() {
        return SCENARIOS.stream().mapToInt(Scenario::fines).sum() + DamageScenarios.LAST.fines();
    }

    /// Writes the files.
    ///
    /// @param folder is made if it does not exist
    /// @param fines how many fines are judged; the registers have a few more rows, which are rejected
    /// @throws IllegalArgumentException if there are fewer than [#leastFines]
    /// @throws DirectoryNotEmptyException if the folder holds anything
    /// @throws IOException if a file cannot be written
    public static void write(Path folder, int fines, long seed) throws IOException {
        if (fines < leastFines()) {
            throw new IllegalArgumentException("fines: " + fines + " (expected: at least " + leastFines() + ")");
        }
        Files.createDirectories(folder);
        try (Stream<Path> present = Files.list(folder)) {
            if (present.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
        Example example = new Example(seed);
        example.files(folder, fines, seed);
        example.truth(folder.resolve("truth.csv"));
    }

    private void files(Path folder, int fines, long seed) throws IOException {
        ExampleTexts texts = ExampleTexts.load();
        try (ExampleFiles files = ExampleFiles.open(folder, texts)) {
            Story story =
                    new Story(files, texts, seed, random, (number, verdict) -> truths.add(new Truth(number, verdict)));
            for (Scenario scenario : plan(fines)) {
                story.tell(scenario);
                if (random.nextInt(20) == 0) {
                    stranger(story);
                }
            }
            story.tell(DamageScenarios.LAST);
            files.finish();
        }
    }

    /// A payment that belongs to no fine.
    private static void stranger(Story story) throws IOException {
        Tenge amount = new Tenge(1 + story.any((int) MOST_OF_A_STRANGER.tiyn()));
        String payer = story.any(3) == 0 ? "" : story.person();
        story.send(story.payment(amount, Story.FIRST_DAY.plusDays(story.any(200)), payer));
    }

    /// Which scenarios happen, in which order: each once, and then by their weights, until there are enough fines.
    private List<Scenario> plan(int fines) {
        List<Scenario> byWeight = new ArrayList<>();
        SCENARIOS.forEach(scenario -> byWeight.addAll(Collections.nCopies(scenario.weight(), scenario)));
        List<Scenario> plan = new ArrayList<>(SCENARIOS);
        int missing = fines - leastFines();
        while (missing > 0) {
            Scenario scenario = byWeight.get(random.nextInt(byWeight.size()));
            if (scenario.fines() <= missing) {
                plan.add(scenario);
                missing -= scenario.fines();
            }
        }
        for (int i = plan.size() - 1; i > 0; i--) {
            Collections.swap(plan, i, random.nextInt(i + 1));
        }
        return plan;
    }

    private void truth(Path file) throws IOException {
        // All numbers have letters of the basic plane, whose order as bytes of UTF-8 is that of their chars.
        truths.sort(Comparator.comparing(Truth::number));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("number,verdict\n");
            for (Truth truth : truths) {
                out.write(truth.number() + ',' + truth.verdict() + '\n');
            }
        }
    }
}
