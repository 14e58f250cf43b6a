package tereze.rehearsal;

import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine;

/// `./tereze rehearse`. Its status is 0 if the rehearsal passed, 1 if it failed, 2 if there was none.
public final class Main {
    private static final int NO_REHEARSAL = 2;

    private Main() {}

    /// Runs the command, and ends the process.
    public static void main(String[] arguments) {
        // Some locales write other digits than 0 to 9, or change letters in another way.
        Locale.setDefault(Locale.ROOT);
        System.setProperty("logback.configurationFile", "tereze/launcher/quiet-logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    /// The command line. An obstacle is shown as one line, a bug with its stack trace.
    static CommandLine commandLine() {
        return new CommandLine(new RehearseCommand(Clock.systemUTC()))
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler((problem, command, _) -> {
                    if (problem instanceof CannotRehearse) {
                        command.getErr().println("tereze: " + problem.getMessage());
                    } else {
                        problem.printStackTrace(command.getErr());
                    }
                    command.getErr().flush();
                    return NO_REHEARSAL;
                });
    }
}
