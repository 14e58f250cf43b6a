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
/// Reply<Carried> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
///     return answering.run(
///             cases.send(id, caller.person(), new CaseCommand.Withdraw(caller.person())),
///             (kase, receipt) -> Reply.ok(new Carried(kase.id(), receipt, kase.status().text())),
///             RefusalProblems::problem);
/// }
/// ```
///
/// If the caller sent an `Idempotency-Key`, the response is stored in the transaction of the change, byte for byte
/// as it is sent, and a repeat gets the same bytes. A page's form has its key in the hidden field `key`. Not
/// thread-safe, for one request only.
public interface Answering {
    /// Runs a command, stores its response and returns it. The functions are pure, because they run for each attempt.
    ///
    /// @param done the reply if it is done, made of the new state and the receipt
    /// @param problem of a refusal
    <S, R, T> Reply<T> run(
            Command<Outcome<S, R>> command, BiFunction<S, UUID, Reply<T>> done, Function<R, Problem> problem);

    /// Reads a response for the page behind a form.
    FormReply read(Reply<?> reply);

    /// The caller's language.
    Language language();
}
