package tereze.gate;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import tereze.gate.event.WrongFile;

/// The program `./tereze gate`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Logging.configure();
        System.exit(commandLine().execute(arguments));
    }

    /// The command line. An obstacle is shown as one line, a bug with its stack trace.
    static CommandLine commandLine() {
        return new CommandLine(new GateCommand())
                .setCommandName("gate")
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof WrongFile || problem instanceof IOException) {
                        command.getErr().println("tereze: " + Failure.text(problem));
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw problem;
                });
    }
}
