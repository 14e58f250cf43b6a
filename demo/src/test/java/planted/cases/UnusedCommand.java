package planted.cases;

import java.util.UUID;
import tereze.acts.Command;

/// A door whose command may be made and forgotten.
final class UnusedCommand {
    private UnusedCommand() {}

    public static Command<UUID> open(UUID actor) {
        return Command.by(actor, "planted", unit -> actor);
    }
}
