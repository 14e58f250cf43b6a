package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import tereze.gate.event.Translated;
import tereze.gate.page.Texts;
import tereze.gate.wire.Json;

/// A refusal as problem details (RFC 9457), with the text in all three languages.
///
/// @param title in English
/// @param code for programs
/// @param text for people
record Problem(String type, String title, int status, String code, Translated text) {
    private static final Texts TEXTS = new Texts("refusals");

    static Problem of(Refusal refusal) {
        Translated text = text(refusal);
        return new Problem("about:blank", text.en(), refusal.status(), refusal.code(), text);
    }

    /// What people read.
    static Translated text(Refusal refusal) {
        return TEXTS.of(refusal.code());
    }

    /// Answers with it.
    static void send(Refusal refusal, ServerResponse response) {
        response.status(Status.create(refusal.status()))
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(Json.write(of(refusal)));
    }
}
