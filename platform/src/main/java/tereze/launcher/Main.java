package tereze.launcher;

import java.util.Locale;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands behind `./tereze`. Each is a class of its own, named in the list below or brought by an [Addition];
/// only [Serve] starts Spring.
@Command(
        name = "./tereze",
        description = "One window for every public service.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Serve.class,
            CheckCommand.class,
            BuildIdCommand.class,
            Migrate.class,
            Import.class,
            StatementsCommand.class,
            ReconcileCommand.class
        })
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its status: 0 success, 1 failure, 2 wrong usage.
    public static void main(String[] arguments) {
        // Some locales write other digits than 0 to 9, or change letters in another way.
        Locale.setDefault(Locale.ROOT);
        if (arguments.length == 0 || !arguments[0].equals("serve")) {
            System.setProperty("logback.configurationFile", "tereze/launcher/quiet-logback.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    /// The command line. An obstacle is shown as one line, a bug with its stack trace.
    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        ServiceLoader.load(Addition.class).forEach(addition -> addition.addTo(commands));
        return commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof CannotStart cannot) {
                command.getErr().println("tereze: " + cannot.getMessage());
            } else {
                problem.printStackTrace(command.getErr());
            }
            return 1;
        });
    }
}
