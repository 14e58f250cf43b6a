package tereze.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.reconciliation.example.Example;

/// `./tereze reconcile example DIR`: files of an agency that does not exist, with what is true of each fine.
@Command(name = "example", description = "Writes files to try it with, and the right verdicts in truth.csv.")
final class ReconcileExampleCommand implements Callable<Integer> {
    private static final int MOST_FINES = 20_000_000;

    @Parameters(paramLabel = "DIR", description = "A folder that is empty, or does not exist.")
    private Path folder = Path.of("");

    @Option(names = "--fines", paramLabel = "N", description = "How many fines (${DEFAULT-VALUE}).")
    private int fines = 1_000;

    @Option(names = "--seed", paramLabel = "S", description = "Another number gives other files (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (fines < Example.leastFines() || fines > MOST_FINES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--fines: " + fines + " (expected: " + Example.leastFines() + " to " + MOST_FINES + ")");
        }
        try {
            Example.write(folder, fines, seed);
        } catch (IOException e) {
            throw new CannotStart("the example cannot be written: " + e.getMessage());
        }
        spec.commandLine().getOut().println("The example is in " + folder + ".");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
