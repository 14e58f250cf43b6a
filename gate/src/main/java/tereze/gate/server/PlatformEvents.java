package tereze.gate.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Answer;
import tereze.gate.client.Web;
import tereze.gate.event.EventFile;
import tereze.gate.event.EventFile.Listed;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.store.KnownEvents;

/// Serves the events of a platform: asks it again and again, and keeps its events on the node's own disk. A platform
/// that is down, slow or talks nonsense takes nothing away: the node goes on with what it knows. One thread works here
/// at a time.
public final class PlatformEvents implements AutoCloseable {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SAID = 500;

    /// Each has threads and tables of its own, in 96 MB.
    private static final int MOST_SERVED = 50;

    private static final int MOST_KNOWN = 1_000;

    private static final Comparator<EventId> BY_NUMBER = Comparator.comparingInt(EventId::value);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int NOT_MODIFIED = 304;

    private final GateServer server;
    private final Path folder;
    private final Path keysFile;
    private final Clock clock;
    private final URI address;
    private final Web web = new Web(PATIENCE, MOST_BYTES);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Keys keys;

    /// What the platform has said of events, also of those that it names no more.
    private final Map<EventId, GateEvent> wanted = new HashMap<>();

    /// What is in the node's own folder.
    private final Map<EventId, GateEvent> kept = new HashMap<>();

    /// What was said last of each event and of the platform, so that it is said once.
    private final Map<String, String> said = new HashMap<>();

    private @Nullable String tag;

    /// @param folder of the node
    /// @param platform its address
    /// @param keysFile gets the keys of further events
    public PlatformEvents(GateServer server, Path folder, Clock clock, URI platform, Path keysFile) throws WrongFile {
        this.server = server;
        this.folder = folder;
        this.clock = clock;
        this.keysFile = keysFile;
        address = URI.create(platform + "/api/v1/queue/events");
        keys = Keys.read(keysFile);
    }

    /// Serves what the node knows from before, without the platform. To be called before the node answers.
    public void restore() throws IOException, InterruptedException {
        kept.putAll(KnownEvents.read(folder));
        serve();
    }

    /// Asks the platform from now on, in a thread of its own.
    public void follow() {
        Thread.ofPlatform().daemon().name("platform").start(() -> {
            try {
                do {
                    second();
                } while (!ended.await(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                // The node ends.
            }
        });
    }

    /// Does what is due once a second.
    void second() throws InterruptedException {
        try {
            ask();
            serve();
        } catch (RuntimeException e) {
            // The events that are served must not suffer from one mistake here.
            say("platform", "events of the platform: " + e);
        }
    }

    private void ask() throws InterruptedException {
        Answer answer;
        try {
            answer = web.getIfChanged(address, tag);
        } catch (IOException e) {
            say("platform", address + " does not answer: " + e.getMessage());
            return;
        }
        if (answer.status() == NOT_MODIFIED) {
            say("platform", null);
            return;
        }
        if (!answer.isGood()) {
            say("platform", address + " answers " + answer.refusal());
            return;
        }
        try {
            List<Listed> listed = EventFile.parseAll(address.toString(), answer.text());
            say("platform", null);
            take(listed);
            tag = answer.tag();
        } catch (WrongFile e) {
            say("platform", e.getMessage());
        }
    }

    private void take(List<Listed> listed) {
        Set<EventId> seen = new HashSet<>();
        for (Listed one : listed) {
            switch (one) {
                case Listed.Wrong(String place, String why) -> say(place, why);
                case Listed.Good(String place, GateEvent event) -> {
                    if (!seen.add(event.id())) {
                        say(place, address + ": event " + event.id() + " is there twice");
                    } else if (wanted.containsKey(event.id()) || wanted.size() < MOST_KNOWN) {
                        say(place, null);
                        wanted.put(event.id(), event);
                    }
                }
            }
        }
    }

    /// Brings what is served to what the platform says, as far as that can be: further events, those whose key has
    /// come, changed ones of which nobody has a ticket, and not those that are long over.
    private void serve() throws InterruptedException {
        Map<EventId, GateEvent> served = new HashMap<>();
        server.events().forEach(event -> served.put(event.id(), event));
        Set<EventId> all = new TreeSet<>(BY_NUMBER);
        all.addAll(wanted.keySet());
        all.addAll(kept.keySet());
        for (EventId id : all) {
            GateEvent now = served.get(id);
            if (now != null) {
                goOn(now);
            } else if (served.size() < MOST_SERVED) {
                begin(id).ifPresent(begun -> served.put(id, begun));
            } else {
                say("event " + id, "event " + id + " is not served: there are " + MOST_SERVED + " others");
            }
        }
    }

    private void goOn(GateEvent now) throws InterruptedException {
        GateEvent next = next(wanted.get(now.id()), now);
        if (isForgotten(now)) {
            drop(now.id());
        } else if (next.equals(now) || !add(next)) {
            keep(now);
        }
    }

    private Optional<GateEvent> begin(EventId id) throws InterruptedException {
        GateEvent before = kept.get(id);
        GateEvent next = next(wanted.get(id), before);
        if (!isForgotten(next)) {
            keep(next);
            if (add(next)) {
                return Optional.of(next);
            }
        }
        // What people have tickets of.
        return before != null && !before.equals(next) && !isForgotten(before) && add(before)
                ? Optional.of(before)
                : Optional.empty();
    }

    private boolean isForgotten(GateEvent event) {
        return event.schedule().isForgottenAt(clock.instant());
    }

    /// What is to be served: what the platform says, in the form in which the node has it if it says the same.
    private static GateEvent next(@Nullable GateEvent wanted, @Nullable GateEvent before) {
        if (before == null || (wanted != null && !wanted.saysTheSameAs(before))) {
            return Objects.requireNonNull(wanted);
        }
        return before;
    }

    private boolean add(GateEvent event) throws InterruptedException {
        String name = "event " + event.id();
        try {
            server.add(event, keysFor(event));
            kept.put(event.id(), event);
            say(name, null);
            return true;
        } catch (WrongFile | IOException e) {
            say(name, name + " is not served as the platform has it: " + e.getMessage());
            return false;
        }
    }

    /// The platform adds the key of each event to the file when it makes the event.
    private Keys keysFor(GateEvent event) throws WrongFile {
        try {
            keys.of(event);
        } catch (WrongFile e) {
            keys = Keys.read(keysFile);
        }
        return keys;
    }

    private void drop(EventId event) {
        try {
            server.drop(event);
        } catch (IOException e) {
            say("event " + event, "event " + event + ": " + e.getMessage());
        }
    }

    private void keep(GateEvent event) {
        String name = "file of event " + event.id();
        try {
            if (KnownEvents.keep(folder, event)) {
                kept.put(event.id(), event);
            }
            say(name, null);
        } catch (IOException e) {
            say(name, name + " cannot be written, so that without the platform the node would start without it: " + e);
        }
    }

    /// Says what has changed.
    ///
    /// @param what null: there is nothing to say any more
    private void say(String of, @Nullable String what) {
        String now = what == null ? null : printable(what);
        String before = now == null ? said.remove(of) : said.put(of, now);
        if (now != null && !now.equals(before)) {
            System.getLogger(PlatformEvents.class.getName()).log(System.Logger.Level.WARNING, "{0}", now);
        }
    }

    /// One line of the log, whatever the platform has sent.
    private static String printable(String text) {
        String some = text.length() > MOST_SAID ? text.substring(0, MOST_SAID) + "…" : text;
        return CONTROL.matcher(some).replaceAll(" ");
    }

    @Override
    public void close() {
        ended.countDown();
        web.close();
    }
}
