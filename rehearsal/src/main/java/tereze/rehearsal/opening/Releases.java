package tereze.rehearsal.opening;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.rehearsal.CannotRehearse;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.DemoToken;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.JsonNode;

/// The API by which services are opened, as its signers use it.
final class Releases {
    private static final int OK = 200;
    private static final int SUCCESS_END = 300;
    private static final int NOT_FOUND = 404;

    private final Connections platform;

    Releases(Connections platform) {
        this.platform = platform;
    }

    /// A refusal of a step.
    record Problem(int status, String code, String text) {
        private static Problem of(Answer answer) {
            try {
                JsonNode problem = Json.read(answer);
                return new Problem(answer.status(), problem.path("code").asString(""), problem.toString());
            } catch (IOException e) {
                return new Problem(answer.status(), "", answer.text());
            }
        }
    }

    /// The state of a service; empty if there is no release of it.
    Optional<JsonNode> release(String service) throws IOException, InterruptedException {
        Answer answer = platform.get("/api/v1/releases/" + service, "");
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(Json.read(require("releases/" + service, answer)));
    }

    /// All services and yearly peaks with which an opening could fall together.
    List<String> peaks() throws IOException, InterruptedException {
        Answer answer = platform.get("/api/v1/peaks", "");
        List<String> found = new ArrayList<>();
        if (answer.status() == OK) {
            JsonNode all = Json.read(answer);
            all.path("peaks").forEach(peak -> found.add(peak.path("id").asString("")));
            all.path("openings")
                    .forEach(opening -> found.add(opening.path("service").asString("")));
        }
        return found.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    /// The member of the demonstration's cast who holds a role.
    String holder(String role) throws IOException, InterruptedException {
        for (JsonNode person : Json.read(require("persons.json", platform.get("/demo/persons.json", "")))) {
            if (person.path("role").asString("").equals(role)) {
                return person.path("iin").asString("");
            }
        }
        throw new CannotRehearse("nobody in the demonstration holds the role " + role);
    }

    /// Takes a step.
    ///
    /// @param role who takes it
    /// @return why it was refused; null if it was not
    @Nullable
    Problem step(String service, String step, String role, String body) throws IOException, InterruptedException {
        Answer token = require("token", DemoToken.ask(platform, holder(role)));
        Answer answer = platform.post(
                "/api/v1/releases/" + service + "/" + step,
                DemoToken.header(token) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                body);
        return answer.status() < SUCCESS_END ? null : Problem.of(answer);
    }

    /// The newest event of a service, as JSON; empty if there is none yet.
    Optional<String> event(String service) throws IOException, InterruptedException {
        Answer answer = platform.get("/api/v1/queue/events", "");
        String newest = null;
        if (answer.status() == OK) {
            for (JsonNode event : Json.read(answer)) {
                if (event.path("service").asString("").equals(service)) {
                    newest = event.toString();
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private static Answer require(String what, Answer answer) {
        if (answer.status() != OK) {
            throw new CannotRehearse(what + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    /// Waits for something that others are doing.
    static <T> T await(String what, Duration longest, Asked<T> asked) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            Optional<T> found = asked.ask();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new CannotRehearse(what + " did not come within " + longest.toSeconds() + " s");
            }
            Thread.sleep(100);
        }
    }

    /// A question that may have no answer yet.
    interface Asked<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }

    /// Milliseconds that a moment has, for people: whole seconds.
    static Instant wholeSecond(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() + 1);
    }
}
