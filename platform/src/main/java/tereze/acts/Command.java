package tereze.acts;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A command as a value: a service makes it, and [Acts#run] runs it. Methods that return a command are
/// marked [CheckReturnValue], so that a command that is made and never run does not compile.
///
/// @param reason the short stable code that its acts record, such as the id of a service
/// @param contended a row that every such command changes: the commands of one node for one row run one after the
///     other. Null if conflicts are rare
/// @param attempt decides the command once. After a conflict it runs again in a new unit, so it must only read and
///     stage
/// @param <R> the result for the caller, a refusal included
@CheckReturnValue
public record Command<R>(
        Actor actor, String reason, @Nullable UUID contended, Function<UnitOfWork, R> attempt) {
    public static <R> Command<R> by(Actor actor, String reason, Function<UnitOfWork, R> attempt) {
        return new Command<>(actor, reason, null, attempt);
    }

    public static <R> Command<R> by(PersonId person, String reason, Function<UnitOfWork, R> attempt) {
        return by(Actor.person(person), reason, attempt);
    }

    /// A command of the platform itself, such as an expiry or a clean-up.
    public static <R> Command<R> bySystem(String reason, Function<UnitOfWork, R> attempt) {
        return by(Actor.SYSTEM, reason, attempt);
    }

    /// The same command, run one after the other with all commands that contend for one row. Without it, such
    /// commands would conflict again and again.
    public Command<R> oneAtATime(UUID row) {
        return new Command<>(actor, reason, row, attempt);
    }
}
