package planted.cases;

import tereze.acts.Command;
import tereze.acts.PersonId;

/// A service whose method returns a command. The compiler does not require the caller to use it.
final class UnusedCommand {
    private UnusedCommand() {}

    public static Command<PersonId> open(PersonId actor) {
        return Command.by(actor, "planted", unit -> actor);
    }
}
