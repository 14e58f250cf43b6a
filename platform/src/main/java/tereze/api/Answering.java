package tereze.api;

import java.util.function.Function;
import tereze.acts.Command;

/// Runs a command of this request and returns its response. An argument of any controller method.
///
/// ```java
/// @PostMapping("/api/v1/cases/{id}/withdrawal")
/// Reply<Withdrawn> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
///     return answering.run(
///             cases.send(id, caller.actor(), new CaseCommand.Withdraw(caller.person())),
///             outcome -> switch (outcome) {
///                 case Outcome.Done<…>(Case kase, UUID receipt) -> Reply.ok(new Withdrawn(receipt));
///                 case Outcome.Refused<…>(CaseRefusal why) -> Reply.problem(problem(why));
///             });
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

    /// Reads a response for the page behind a form.
    FormReply read(Reply<?> reply);

    /// The caller's language.
    Language language();
}
