package tereze.rehearsal.crowd;

import java.io.IOException;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;

/// A server refused a request for good.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    private Refused(String code) {
        super(code);
        this.code = code;
    }

    /// Of an answer.
    static Refused of(String what, Answer answer) {
        try {
            return new Refused(what + " " + Json.read(answer).path("code").asString("" + answer.status()));
        } catch (IOException e) {
            return new Refused(what + " " + answer.status());
        }
    }

    /// What was refused, and why.
    String code() {
        return code;
    }
}
