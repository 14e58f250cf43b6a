package tereze.rehearsal.crowd;

import java.io.IOException;
import java.util.UUID;
import tereze.rehearsal.http.Attempts;
import tereze.rehearsal.http.Attempts.GaveUp;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.DemoToken;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.JsonNode;

/// The requests of people to the platform. Thread-safe.
public final class PlatformClient {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Connections platform;
    private final Attempts attempts;

    public PlatformClient(Connections platform, Attempts attempts) {
        this.platform = platform;
        this.attempts = attempts;
    }

    /// The ids of a new case and of the act that is its receipt.
    record Applied(String kase, String receipt) {}

    /// Signs in as a person of the demonstration.
    ///
    /// @return the header of their further requests
    public String signIn(String iin) throws GaveUp, Refused, IOException, InterruptedException {
        return DemoToken.header(require(OK, "sign-in", attempts.of(() -> DemoToken.ask(platform, iin))));
    }

    /// Turns a pass into an admission; the answer says whether it must be another pass.
    ///
    /// @return 201; 410 if the pass has expired
    Answer admit(int event, String session, String pass) throws GaveUp, InterruptedException {
        String headers = session + key();
        return attempts.of(
                () -> platform.post("/api/v1/queue/" + event + "/admissions", headers, "{\"pass\":\"" + pass + "\"}"));
    }

    /// Applies. The same key is used until an answer comes, so that the application is taken once.
    Applied apply(String session, String body) throws GaveUp, Refused, IOException, InterruptedException {
        String headers = session + key();
        JsonNode answer = Json.read(
                require(CREATED, "application", attempts.of(() -> platform.post("/api/v1/cases", headers, body))));
        return new Applied(Json.text(answer, "case"), Json.text(answer, "receipt"));
    }

    /// Looks at one's own cases.
    void look(String session) throws GaveUp, Refused, InterruptedException {
        require(OK, "list of cases", attempts.of(() -> platform.get("/api/v1/me/cases", session)));
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
    }

    private static Answer require(int status, String what, Answer answer) throws Refused {
        if (answer.status() != status) {
            throw Refused.of(what, answer);
        }
        return answer;
    }
}
