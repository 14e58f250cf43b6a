package tereze.api;

import java.util.function.Function;
import tereze.acts.Command;

/// How a command of this request is carried out and its outcome told; an argument of any controller method.
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
/// Where the caller sent an `Idempotency-Key`, the answer is kept in the transaction of the change it tells of, in the
/// very bytes that are sent; a repeat gets them again. A page's form has its key in the hidden field `key`. Not
/// thread-safe, one request only.
public interface Answering {
    /// Runs a command, stores its response, and renders its result.
    ///
    /// @param toReply the result as a reply; pure, since it runs for each attempt
    <R, T> Reply<T> run(Command<R> command, Function<R, Reply<T>> toReply);

    /// A reply as the page behind a form reads it.
    FormReply read(Reply<?> reply);

    /// The language of the caller.
    Language language();
}
