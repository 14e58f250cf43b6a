package tereze.api;

/// What a controller tells its caller: contents, a problem, or an answer that is in bytes already.
public sealed interface Reply permits Reply.Content, Problem, Answer {
    /// Something to be written as JSON.
    record Content(int status, Object body) implements Reply {}

    /// 200 with contents.
    static Reply ok(Object body) {
        return new Content(200, body);
    }

    /// 201 with contents.
    static Reply created(Object body) {
        return new Content(201, body);
    }

    /// 202 with contents: taken down, to be answered later.
    static Reply accepted(Object body) {
        return new Content(202, body);
    }
}
