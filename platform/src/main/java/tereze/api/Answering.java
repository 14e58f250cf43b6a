package tereze.api;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import tereze.acts.Command;
import tereze.acts.Outcome;

/// Runs a command of this request and returns its response. An argument of any controller method.
///
/// ```java
/// @PostMapping("/api/v1/cases/{id}/withdrawal")
/// Reply<Withdrawn> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
///     return answering.run(
///             cases.send(id, caller.actor(), new CaseCommand.Withdraw(caller.person())),
///             (kase, receipt) -> Reply.ok(new Withdrawn(receipt)),
///             CaseController::problem);
/// }
/// ```
///
/// If the caller sent an `Idempotency-Key`, the response is stored in the transaction of the change, byte for byte
/// as it is sent, and a repeat gets the same bytes. A page's form has its key in the hidden field `key`. Not
/// thread-safe, for one request only.
public interface Answering {
    /// Runs a command, stores its response and returns it.
    ///
    /// @param toReply converts the result to a reply. It is pure, because it runs for each attempt
    <R, T> Reply<T> run(Command<R> command, Function<R, Reply<T>> toReply);

    /// The same for a command with an outcome.
    ///
    /// @param done the reply if it is done, made of the new state and the receipt
    /// @param problem of a refusal
    default <S, R, T> Reply<T> run(
            Command<Outcome<S, R>> command, BiFunction<S, UUID, Reply<T>> done, Function<R, Problem> problem) {
        return run(command, outcome -> switch (outcome) {
            case Outcome.Done<S, R>(S state, UUID receipt) -> done.apply(state, receipt);
            case Outcome.Refused<S, R>(R why) -> Reply.problem(problem.apply(why));
        });
    }

    /// Reads a response for the page behind a form.
    FormReply read(Reply<?> reply);

    /// The caller's language.
    Language language();
}
