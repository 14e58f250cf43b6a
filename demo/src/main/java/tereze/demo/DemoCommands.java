package tereze.demo;

import java.util.Objects;
import picocli.CommandLine;
import tereze.launcher.Addition;

/// The commands and options that need the demonstration or the built-in database.
public final class DemoCommands implements Addition {
    @Override
    public void addTo(CommandLine commands) {
        commands.addSubcommand(new Database());
        commands.addSubcommand(new WalkCommand());
        below(commands, "migrate").addMixin("demo", new FillAfterMigration());
        below(below(commands, "import"), "kato").addMixin("data", new FolderDatabase());
    }

    private static CommandLine below(CommandLine commands, String name) {
        return Objects.requireNonNull(commands.getSubcommands().get(name));
    }
}
