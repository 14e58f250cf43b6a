package tereze.queue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.RecordedAct;
import tereze.gate.rules.Hmac;
import tereze.journal.Hash;

/// The secrets of events. They are stored nowhere: they follow from the act that planned the event, as the code of
/// a paper follows from its act. If the personal part of that act is erased, they are lost. Thread-safe.
@Component
final class EventSecrets {
    /// A change would invalidate the keys of all events.
    private static final String KEY = "queue/event/key/v1";

    private static final String SECRET = "queue/event/secret/v1";

    private final ActStream stream;
    private final Map<Integer, KeyAndSecret> known = new ConcurrentHashMap<>();

    EventSecrets(ActStream stream) {
        this.stream = stream;
    }

    /// What an event keeps secret.
    ///
    /// @param key makes numbers of people unreadable
    /// @param secret ours, which goes into the lottery
    record KeyAndSecret(byte[] key, byte[] secret) {
        Hmac hmac() {
            return Hmac.of(key);
        }

        String keyCommitment() {
            return Hash.ofContent(key).toString();
        }

        String commitment() {
            return Hash.ofContent(secret).toString();
        }
    }

    /// The secrets of an event; empty if they are lost. Not to be called within a command.
    Optional<KeyAndSecret> of(Event event) {
        KeyAndSecret before = known.get(event.number());
        if (before != null) {
            return Optional.of(before);
        }
        Optional<KeyAndSecret> derived = stream.of(event.id()).stream()
                .filter(act -> act.act() instanceof EventAct.Planned)
                .findFirst()
                .flatMap(this::of);
        derived.ifPresent(both -> known.put(event.number(), both));
        return derived;
    }

    private Optional<KeyAndSecret> of(RecordedAct planned) {
        return planned.subjects().stream()
                .findFirst()
                .flatMap(operator -> stream.secretOf(planned.id(), operator, KEY)
                        .flatMap(key -> stream.secretOf(planned.id(), operator, SECRET)
                                .map(secret -> new KeyAndSecret(key, secret))));
    }
}
