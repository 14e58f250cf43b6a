package tereze.api;

/// What a controller answers: contents, a problem, or an answer that is in bytes already.
///
/// Its type says what a caller gets where nothing is refused, and with which status. `Reply<MandateEnded>` is 200 with
/// a `MandateEnded`; `Reply<Created<MandateGiven>>` is 201 with a `MandateGiven`. The API is described from it.
///
/// @param <T> the contents, or a [Created] or [Accepted] of them
public sealed interface Reply<T> {
    /// Something to be written as JSON, with the status that its type stands for.
    record Done<T>(T contents) implements Reply<T> {}

    /// It was refused.
    record Refused<T>(Problem problem) implements Reply<T> {}

    /// An answer that was rendered before.
    record Rendered<T>(Answer answer) implements Reply<T> {}

    /// Contents that are answered with 201: something new is there.
    record Created<T>(T contents) {}

    /// Contents that are answered with 202: taken down, to be answered later.
    record Accepted<T>(T contents) {}

    /// 200 with contents.
    static <T> Reply<T> ok(T contents) {
        return new Done<>(contents);
    }

    /// 201 with contents.
    static <T> Reply<Created<T>> created(T contents) {
        return new Done<>(new Created<>(contents));
    }

    /// 202 with contents.
    static <T> Reply<Accepted<T>> accepted(T contents) {
        return new Done<>(new Accepted<>(contents));
    }

    /// A refusal.
    static <T> Reply<T> problem(Problem problem) {
        return new Refused<>(problem);
    }

    /// A refusal whose texts stand under its code and need no values.
    static <T> Reply<T> problem(ProblemCode code) {
        return new Refused<>(Problem.of(code));
    }
}
