package tereze.notices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// An owner and a tenant on the real server. The tenant applies, and the owner is notified.
final class Neighbours implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    /// Numbers the homes, so that they differ from other homes in the same database.
    private static final AtomicInteger HOMES = new AtomicInteger(600_000);

    final TestDatabase database;
    final TestRegisters registers;
    final TestPerson owner;
    final TestServer server;
    private final boolean apart;

    /// An owner and a tenant on a server of their own.
    ///
    /// @param settings the settings of the server
    Neighbours(Map<String, String> settings) {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        owner = registers.person("Сәбитова", "Ару");
        server = TestServer.start(database, settings);
        apart = true;
    }

    Neighbours(SharedServer shared) {
        database = shared.database();
        registers = shared.registers();
        owner = registers.person("Сәбитова", "Ару");
        server = shared.server();
        apart = false;
    }

    /// Changes the contacts of a person.
    Answer choose(TestPerson person, String json) {
        return choose(server, person, json);
    }

    /// Changes the contacts of a person on one of several nodes.
    Answer choose(TestServer node, TestPerson person, String json) {
        return node.person(person.iin()).post("/api/v1/me/contacts", json);
    }

    /// A tenant applies to live at a home of the owner.
    void askTheOwner() {
        TestPerson tenant = registers.person("Оспанов", "Дәурен");
        String rka = "0710000000%06d".formatted(HOMES.incrementAndGet());
        registers.owned(registers.premises(rka), owner);
        String today = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
        Answer applied = server.person(tenant.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                                .formatted(rka, today),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        if (applied.status() != 201) {
            throw new AssertionError("not taken in: " + applied);
        }
    }

    /// The number of messages in the owner's cabinet.
    int inCabinet() {
        return server.person(owner.iin())
                .get("/api/v1/me/notices")
                .json()
                .get("items")
                .size();
    }

    static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        if (apart) {
            server.close();
            database.close();
        }
    }
}
