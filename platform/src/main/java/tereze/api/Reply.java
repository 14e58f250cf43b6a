package tereze.api;

import java.util.UUID;

/// What a controller returns: content, a problem, or an already rendered response.
///
/// Its type gives the content and the status of a success. `Reply<MandateEnded>` is 200 with a `MandateEnded`;
/// `Reply<Created<MandateGiven>>` is 201 with a `MandateGiven`, `Reply<NoContent>` is 204. The API's description is
/// generated from it.
///
/// @param <T> the content, or a [Created] or [Accepted] of it, or [NoContent]
public sealed interface Reply<T> {
    /// The id that a malformed id in a path is read as. Nothing has it.
    UUID NO_ID = new UUID(0, 0);

    /// Content to write as JSON, with the status of its type.
    record Done<T>(T contents) implements Reply<T> {}

    /// A refusal.
    record Refused<T>(Problem problem) implements Reply<T> {}

    /// A response that was rendered before.
    record Rendered<T>(RawResponse answer) implements Reply<T> {}

    /// Content with status 201: something new was created.
    record Created<T>(T contents) {}

    /// Content with status 202: recorded, to be answered later.
    record Accepted<T>(T contents) {}

    /// Status 204: it is done, and there is nothing to say.
    record NoContent() {}

    /// 200 with content.
    static <T> Reply<T> ok(T contents) {
        return new Done<>(contents);
    }

    /// 201 with content.
    static <T> Reply<Created<T>> created(T contents) {
        return new Done<>(new Created<>(contents));
    }

    /// 202 with content.
    static <T> Reply<Accepted<T>> accepted(T contents) {
        return new Done<>(new Accepted<>(contents));
    }

    /// 204.
    static Reply<NoContent> noContent() {
        return new Done<>(new NoContent());
    }

    /// A refusal.
    static <T> Reply<T> problem(Problem problem) {
        return new Refused<>(problem);
    }

    /// A refusal whose texts are found by its code and need no values.
    static <T> Reply<T> problem(ProblemCode code) {
        return new Refused<>(Problem.of(code));
    }

    /// A refusal for an unknown id in a path, in operations that return `not-found` for a malformed id.
    static <T> Reply<T> unknown(UUID id, ProblemCode code) {
        return problem(id.equals(NO_ID) ? EdgeProblem.NOT_FOUND : code);
    }
}
