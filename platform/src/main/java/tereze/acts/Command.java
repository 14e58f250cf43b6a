package tereze.acts;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A command as a value: a door makes it, and [Acts#run] carries it out. Methods that return one are marked
/// [CheckReturnValue], so that a command that is made and not run does not compile.
///
/// @param actor who acts: the surrogate id of a person or an agency, or [Change#SYSTEM]
/// @param reason the short stable code under which its acts are recorded, such as the id of a service
/// @param contended a row that every such command moves: those of one node are carried out one after the other. Null
///     where commands seldom meet
/// @param attempt decides the command once. It runs again, in a fresh unit, where something that it read has changed by
///     the time of the commit; so it does nothing but read and stage
/// @param <R> what the caller gets, a refusal included
@CheckReturnValue
public record Command<R>(
        UUID actor, String reason, @Nullable UUID contended, Function<UnitOfWork, R> attempt) {
    /// A command of a person or an agency.
    public static <R> Command<R> by(UUID actor, String reason, Function<UnitOfWork, R> attempt) {
        return new Command<>(actor, reason, null, attempt);
    }

    /// A command that the platform gives itself: a term that is over, a clean-up.
    public static <R> Command<R> bySystem(String reason, Function<UnitOfWork, R> attempt) {
        return new Command<>(Change.SYSTEM, reason, null, attempt);
    }

    /// The same command, carried out one after the other with all that contend for one row: they would make each other
    /// be decided again and again.
    public Command<R> oneAtATime(UUID row) {
        return new Command<>(actor, reason, row, attempt);
    }

    /// The same command with its result in another form.
    public <T> Command<T> map(Function<R, T> form) {
        return new Command<>(actor, reason, contended, attempt.andThen(form));
    }
}
