package tereze.rehearsal.installation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Rehearsal.As;
import tereze.rehearsal.CannotRehearse;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.JsonNode;

/// A demonstration that somebody else runs. Nothing there is opened or killed, and only its cast applies, whose
/// numbers it publishes.
public final class Staging implements Installation {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int OK = 200;

    private final Connections connections;

    private Staging(Connections connections) {
        this.connections = connections;
    }

    /// The demonstration at an address.
    ///
    /// @throws CannotRehearse if there is none: nothing is rehearsed on live data
    public static Staging at(Endpoint platform) throws InterruptedException {
        Staging staging = new Staging(new Connections(platform, 1, TIMEOUT_MILLIS));
        staging.persons();
        return staging;
    }

    private JsonNode persons() throws InterruptedException {
        try {
            Answer answer = connections.get("/demo/persons.json", "");
            if (answer.status() == OK) {
                return Json.read(answer);
            }
        } catch (IOException e) {
            throw new CannotRehearse(platform().address() + " does not answer: " + e.getMessage(), e);
        }
        throw new CannotRehearse(platform().address() + " is not a demonstration (nothing is rehearsed on live data)");
    }

    @Override
    public Endpoint platform() {
        return connections.endpoint();
    }

    @Override
    public boolean isOwn() {
        return false;
    }

    @Override
    public void kill() {
        throw new IllegalStateException("another's server is not killed");
    }

    @Override
    public void startAgain() {
        throw new IllegalStateException("another's server is not started");
    }

    @Override
    public boolean isReady() throws InterruptedException {
        try {
            return connections.get("/health/ready", "").status() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<Applicant> applicants(As as, LocalDate day, int most) throws InterruptedException {
        List<Applicant> found = new ArrayList<>();
        for (JsonNode person : persons()) {
            String iin = person.path("iin").asString("");
            String rents = textOrNull(person.path("rents"));
            String owns = textOrNull(person.path("owns").path(0));
            boolean fits = switch (as) {
                case TENANT -> rents != null;
                case OWNER -> owns != null;
                case ADULT -> true;
                case PARENT -> person.path("role").asString("").equals("parent");
            };
            if (fits && found.size() < most) {
                found.add(new Applicant(iin, as == As.TENANT ? rents : owns, null));
            }
        }
        return found;
    }

    private static @Nullable String textOrNull(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }
}
