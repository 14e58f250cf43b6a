package tereze.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.DateWords;
import tereze.postgres.Credential;
import tereze.rehearsal.http.FreePort;
import tereze.rehearsal.http.HttpCaller;

/// Measures the server over HTTP: applications with a receipt, and verifications with the access log.
final class HttpBench {
    private static final int CALLERS = 256;
    private static final int WARM_UP_SECONDS = 60;
    /// With this number no applicant reaches the limit on applications.
    private static final int APPLICANTS = 30_000;
    private static final int HOMES = 400_000;
    private static final int ASKED = 100_000;
    private static final int START_SECONDS = 60;

    private final Path app;
    private final String databaseUrl;
    private final JdbcClient owner;
    private final Credential application;
    private final int seconds;

    HttpBench(Path app, String databaseUrl, DataSource owner, Credential application, int seconds) {
        this.app = app;
        this.databaseUrl = databaseUrl;
        this.owner = JdbcClient.create(owner);
        this.application = application;
        this.seconds = seconds;
    }

    /// @param only `pages`, `http`, `verifications` or `applications`; empty for all
    List<Figures> run(String only) throws Exception {
        int port = FreePort.find();
        Process server = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        try {
            awaitReady(port, server);
            List<Figures> found = new ArrayList<>();
            if (List.of("", "pages").contains(only)) {
                new PageBench(owner, seconds).run(port);
            }
            if (List.of("", "http", "verifications").contains(only)) {
                found.addAll(measure("address verifications", port, verifications(port)));
            }
            if (List.of("", "http", "applications").contains(only)) {
                found.addAll(measure("applications with a receipt", port, applications(port)));
            }
            return found;
        } finally {
            server.destroy();
            server.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /// One request on the connection of a caller.
    private interface Request {
        HttpCaller.Answer make(HttpCaller connection) throws IOException;
    }

    private List<Figures> measure(String name, int port, Request request) throws Exception {
        HttpCaller[] connections = new HttpCaller[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            connections[i] = new HttpCaller(port);
        }
        Figures most = Load.asFastAsAnswered(
                name + ", " + CALLERS + " callers",
                CALLERS,
                WARM_UP_SECONDS,
                seconds,
                caller -> request.make(connections[caller]).began());
        System.err.printf("  %s: %,.0f a second%n", name, most.perSecond());
        Figures half = Load.atRate(
                name + ", at half of that",
                CALLERS,
                seconds,
                most.perSecond() / 2,
                caller -> request.make(connections[caller]).began());
        for (HttpCaller connection : connections) {
            connection.close();
        }
        return List.of(most, half);
    }

    private Request verifications(int port) throws IOException {
        String token = token(port, "agency", "education");
        var asked = owner.sql("""
                        select p.iin, m.rka from addresses.registration r tablesample system (20)
                        join people.person p on p.id = r.person join addresses.premises m on m.id = r.premises
                        where r.standing_kind is not null limit ?""")
                .param(ASKED)
                .query((row, number) -> "{\"iin\":\"" + row.getString(1) + "\",\"rka\":\"" + row.getString(2)
                        + "\",\"purpose\":\"school-admission\",\"ground\":\"order-564\",\"caseNumber\":\"b-" + number
                        + "\"}")
                .list();
        AtomicInteger next = new AtomicInteger();
        String headers = "Authorization: Bearer " + token + "\r\n";
        return connection -> require(
                200,
                connection.post(
                        "/api/v1/exchange/addresses/verify",
                        headers,
                        asked.get(Math.floorMod(next.getAndIncrement(), asked.size()))));
    }

    /// Each application is for a home that the applicant does not own, so it waits for the owners. No applicant
    /// has an earlier case, and no two applications are for the same home.
    private Request applications(int port) throws IOException {
        List<String> tokens = new ArrayList<>();
        var applicants = owner.sql("""
                        select p.iin from people.person p
                        where not exists (select from cases.case c where c.applicant = p.id)
                        and birth < now() - interval '20 years' and death is null and not incapable and not sealed
                        order by random() limit ?""").param(APPLICANTS).query(String.class).list();
        for (String iin : applicants) {
            tokens.add(token(port, "iin", String.valueOf(iin)));
        }
        List<String> homes =
                new ArrayList<>(owner.sql("""
                        select rka from addresses.premises tablesample system (80)
                        where kind = 'residential' and not arrested limit ?""").param(HOMES).query(String.class).list());
        Collections.shuffle(homes);
        String from = LocalDate.now(DateWords.ZONE).toString();
        AtomicInteger next = new AtomicInteger();
        return connection -> {
            int number = next.getAndIncrement();
            HttpCaller.Answer answer = connection.post(
                    "/api/v1/cases",
                    "Authorization: Bearer " + tokens.get(number % tokens.size()) + "\r\nIdempotency-Key: "
                            + UUID.randomUUID() + "\r\n",
                    "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"" + homes.get(number % homes.size())
                            + "\",\"from\":\"" + from + "\",\"months\":6}}");
            return require(201, answer);
        };
    }

    private static String token(int port, String kind, String who) throws IOException {
        try (HttpCaller connection = new HttpCaller(port)) {
            HttpCaller.Answer answer = connection.post("/demo/token", "", "{\"" + kind + "\":\"" + who + "\"}");
            require(200, answer);
            String after = answer.text().split("\"access_token\":\"", 2)[1];
            return after.substring(0, after.indexOf('"'));
        }
    }

    private static HttpCaller.Answer require(int status, HttpCaller.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " (expected: " + status + "): " + answer.text());
        }
        return answer;
    }

    private Process start(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xms1g",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                app.resolve("tereze.jar").toString(),
                "serve");
        Map<String, String> environment = builder.environment();
        environment.put("TEREZE_DATABASE_URL", databaseUrl);
        environment.put("TEREZE_DATABASE_USER", application.user());
        environment.put("TEREZE_DATABASE_PASSWORD", application.password());
        environment.put("TEREZE_KEYS", app.resolveSibling("bench-keys").toString());
        environment.put("TEREZE_DEMO", "true");
        environment.put("SERVER_PORT", Integer.toString(port));
        return builder.redirectErrorStream(true)
                .redirectOutput(app.resolveSibling("bench-server.log").toFile())
                .start();
    }

    private static void awaitReady(int port, Process server) throws InterruptedException {
        for (int second = 0; second < START_SECONDS && server.isAlive(); second++) {
            try (HttpCaller connection = new HttpCaller(port)) {
                connection.post("/demo/token", "", "{}");
                return;
            } catch (IOException e) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IllegalStateException("the server did not start");
    }
}
