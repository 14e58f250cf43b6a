package tereze.api;

import java.util.function.Function;
import tereze.acts.Keeping;

/// How a command of this request is carried out and its outcome told; an argument of any controller method.
///
/// ```java
/// @PostMapping("/api/v1/cases/{id}/withdrawal")
/// Reply<WithdrawnView> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
///     return answering.to(
///             keeping -> cases.withdraw(new Withdraw(id, caller.person()), keeping),
///             outcome -> switch (outcome) {
///                 case Withdrawn it -> Reply.ok(new WithdrawnView(it.receipt()));
///                 case NoSuchCase _ -> Reply.problem(CaseProblem.CASE_UNKNOWN);
///             });
/// }
/// ```
///
/// Where the caller sent an `Idempotency-Key`, the answer is kept in the transaction of the change it tells of, in the
/// very bytes that are sent; a repeat gets them again. A page's form has its key in the hidden field `key`. Not
/// thread-safe, one request only.
public interface Answering {
    /// Carries a command out, keeping its answer, and tells the outcome.
    ///
    /// @param command calls the door, passing the keeping on
    /// @param telling the outcome as a reply; called more than once where the command is decided again
    <R, T> Reply<T> to(Function<Keeping<R>, R> command, Function<R, Reply<T>> telling);

    /// A reply as the page behind a form reads it.
    FormReply read(Reply<?> reply);

    /// The language of the caller.
    Language language();
}
