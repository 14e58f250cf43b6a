package tereze.gate.queue;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tereze.gate.Failure;
import tereze.gate.client.Obstacle;
import tereze.gate.event.WrongFile;

/// The program `./tereze queue`.
@Command(
        name = "queue",
        description = "Draws the order of a gate, moves its line, and checks both.",
        mixinStandardHelpOptions = true,
        subcommands = {DrawCommand.class, LeadCommand.class, VerifyCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    /// The command line. An obstacle is shown as one line, a bug with its stack trace.
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof Obstacle || problem instanceof WrongFile || problem instanceof IOException) {
                command.getErr().println("tereze: " + Failure.text(problem));
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw problem;
        });
    }
}
