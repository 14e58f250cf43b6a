package tereze.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People who apply for a temporary registration at homes with one owner, who consents. They apply again as soon
/// as they get a response, and keep every receipt.
final class Applicants {
    private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("\"case\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Queue<String> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> cases = new ConcurrentLinkedQueue<>();
    private final LongAdder gone = new LongAdder();
    private final List<String> people;
    private final List<Home> homes;
    private final String from = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();

    /// A home and the IIN of its only owner.
    record Home(String rka, String owner) {}

    /// Everybody who can apply.
    Applicants(DataSource source) {
        this(source, Integer.MAX_VALUE);
    }

    /// Some of the people who can apply.
    ///
    /// @param most the largest number of people
    Applicants(DataSource source, int most) {
        JdbcClient jdbc = JdbcClient.create(source);
        people = new ArrayList<>(jdbc.sql("""
                        select iin from people.person where birth < now() - interval '20 years' and death is null
                        and not incapable and not sealed order by iin limit ?""")
                .param(most)
                .query((row, number) -> row.getString(1))
                .list());
        homes = jdbc.sql("""
                        select m.rka, min(p.iin) from addresses.premises m
                        join addresses.ownership o on o.premises = m.id and o.until is null
                        join people.person p on p.id = o.person
                        where m.kind = 'residential' and not m.arrested and p.death is null and not p.incapable
                        and p.birth < now() - interval '20 years'
                        group by m.rka having count(*) = 1 order by m.rka""")
                .query((row, number) -> new Home(row.getString(1), row.getString(2)))
                .list();
    }

    /// The IIN of one of them.
    String anybody() {
        return people.getFirst();
    }

    /// The code of a home.
    String anyHome() {
        return homes.getFirst().rka();
    }

    Queue<String> receipts() {
        return receipts;
    }

    Queue<String> cases() {
        return cases;
    }

    /// Chooses e-mail and SMS for everybody.
    void chooseEmailAndSms(ServerProcess server) throws IOException, InterruptedException {
        for (String person : people) {
            HttpResponse<String> chosen = server.post(
                    "/api/v1/me/contacts",
                    token(server, person),
                    "",
                    "{\"email\":\"p" + person + "@example.kz\",\"channels\":[\"email\",\"sms\"]}");
            if (chosen.statusCode() != 200) {
                throw new AssertionError(chosen.body());
            }
        }
    }

    /// Starts people who apply until they are stopped. If a server is down, they count the error and continue.
    ///
    /// @param pause the pause of each person after each application
    Running start(int threads, Duration pause, Server server) {
        Running running = new Running();
        for (int i = 0; i < threads; i++) {
            running.threads.add(Thread.ofVirtual().start(() -> {
                while (!running.stopped) {
                    try {
                        applyOnce(server.get());
                        Thread.sleep(pause);
                    } catch (IOException e) {
                        gone.increment();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }));
        }
        return running;
    }

    /// The server that gets the next request.
    interface Server {
        ServerProcess get();
    }

    static final class Running {
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean stopped;

        void stop() throws InterruptedException {
            stopped = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void applyOnce(ServerProcess server) throws IOException, InterruptedException {
        Optional<Applied> applied = apply(server);
        if (applied.isEmpty()) {
            return;
        }
        HttpResponse<String> consented = server.post(
                "/api/v1/cases/" + applied.get().id() + "/consents",
                token(server, applied.get().home().owner()),
                "",
                "{\"decision\":\"give\"}");
        if (consented.statusCode() / 100 == 2) {
            receipts.add(first(RECEIPT, consented.body()));
        }
    }

    /// A case that waits for the owner's consent.
    record Applied(String id, Home home) {}

    /// One person applies at one home. Empty if the application was refused.
    Optional<Applied> apply(ServerProcess server) throws IOException, InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String person = people.get(random.nextInt(people.size()));
        Home home = homes.get(random.nextInt(homes.size()));
        HttpResponse<String> applied = server.post(
                "/api/v1/cases",
                token(server, person),
                UUID.randomUUID().toString(),
                "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"" + home.rka() + "\",\"from\":\"" + from
                        + "\",\"months\":3}}");
        if (applied.statusCode() != 201) {
            return Optional.empty();
        }
        String id = first(CASE, applied.body());
        cases.add(id);
        receipts.add(first(RECEIPT, applied.body()));
        return Optional.of(new Applied(id, home));
    }

    String token(ServerProcess server, String iin) throws IOException, InterruptedException {
        String known = tokens.get(iin);
        if (known == null) {
            HttpResponse<String> answer = server.post("/demo/token", "", "", "{\"iin\":\"" + iin + "\"}");
            if (answer.statusCode() != 200) {
                throw new IOException("no token: " + answer.statusCode());
            }
            known = first(TOKEN, answer.body());
            tokens.put(iin, known);
        }
        return known;
    }

    private static String first(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new AssertionError(pattern + " not in " + body);
        }
        return found.group(1);
    }
}
