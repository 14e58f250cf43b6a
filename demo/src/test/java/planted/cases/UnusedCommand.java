package planted.cases;

import java.util.UUID;
import tereze.acts.Command;

/// A service whose method returns a command. The compiler does not require the caller to use it.
final class UnusedCommand {
    private UnusedCommand() {}

    public static Command<UUID> open(UUID actor) {
        return Command.by(actor, "planted", unit -> actor);
    }
}
