package tereze.rehearsal.opening;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tereze.api.DateWords;
import tereze.gate.event.GateEvent;
import tereze.rehearsal.CannotRehearse;
import tereze.rehearsal.Declared;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.crowd.ApplicationBody;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.DemoToken;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tereze.rehearsal.installation.Installation;

/// Where people queue for a service of another's demonstration. The platform says it to a person who applies without
/// having been in the queue.
public final class GateOfStaging {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int TIMEOUT_MILLIS = 10_000;

    private GateOfStaging() {}

    /// Waits until the service opens, and asks.
    ///
    /// @throws CannotRehearse if it does not open soon, or the platform does not say where its gate is
    public static Endpoint find(Installation staging, Declared service, InstantSource clock)
            throws IOException, InterruptedException {
        try (Connections platform = new Connections(staging.platform(), 1, TIMEOUT_MILLIS)) {
            GateEvent event = new Opening(platform, clock, "").event(service.id());
            Instant opens = event.schedule().opens();
            Duration wait = Duration.between(clock.instant(), opens);
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw new CannotRehearse(service.id() + " opens at " + opens + " (expected: within "
                        + LONGEST_WAIT.toMinutes() + " minutes, or already open)");
            }
            TimeUnit.MILLISECONDS.sleep(Math.max(0, wait.toMillis()));
            return asked(platform, staging, service, LocalDate.ofInstant(clock.instant(), DateWords.ZONE));
        }
    }

    private static Endpoint asked(Connections platform, Installation staging, Declared service, LocalDate today)
            throws IOException, InterruptedException {
        Optional<Applicant> applicant =
                staging.applicants(service.rehearsal().as(), today, 1).stream().findFirst();
        if (applicant.isEmpty()) {
            throw new CannotRehearse("nobody of the cast can apply for " + service.id());
        }
        String session =
                DemoToken.header(DemoToken.ask(platform, applicant.get().iin()));
        Answer answer = platform.post(
                "/api/v1/cases",
                session + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                ApplicationBody.of(service, applicant.get(), today));
        String gate = Json.read(answer).path("gate").asString("");
        if (gate.isEmpty()) {
            throw new CannotRehearse(
                    "the platform does not say where its gate is: " + answer.status() + " " + answer.text());
        }
        return Endpoint.of(URI.create(gate));
    }
}
