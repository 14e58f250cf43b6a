package tereze.queue.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.journal.Hash;
import tereze.queue.Event;
import tereze.queue.Event.Commitment;
import tereze.queue.EventAct;
import tereze.queue.EventAct.Secret;
import tereze.queue.EventCommand;
import tereze.queue.EventRefusal;
import tereze.queue.EventStage;

/// The rules for events: what may follow, and when.
public final class EventRules {
    private EventRules() {}

    /// Decides a command to an event.
    public static Decision<EventAct, EventRefusal> decide(EventCommand command, Event event, Instant now) {
        return switch (command) {
            case EventCommand.Announce(var commitment, var keyCommitment) ->
                event.stage() instanceof EventStage.Planned
                        ? Decision.accept(new EventAct.Made(commitment, keyCommitment, now))
                        : refuse(new EventRefusal.NotNext());
            case EventCommand.Commit(var party, var sha256) -> commit(party, sha256, event, now);
            case EventCommand.Cancel(var why) ->
                isRunning(event) || event.stage() instanceof EventStage.Planned
                        ? Decision.accept(new EventAct.Cancelled(why, now))
                        : refuse(new EventRefusal.NotNext());
            case EventCommand.Reveal(var secret) -> reveal(secret, event, now);
            case EventCommand.Draw(var seed, var signature, var secrets) -> draw(seed, signature, secrets, event, now);
            case EventCommand.Close _ -> close(event, now);
        };
    }

    private static Decision<EventAct, EventRefusal> commit(String party, String sha256, Event event, Instant now) {
        if (!(event.stage() instanceof EventStage.Announced)) {
            return refuse(new EventRefusal.NotNext());
        }
        if (!now.isBefore(event.begins())) {
            return refuse(new EventRefusal.Begun());
        }
        boolean known = sha256.equals(event.commitment())
                || event.commitments().stream()
                        .anyMatch(
                                one -> one.party().equals(party) || one.sha256().equals(sha256));
        if (known) {
            return refuse(new EventRefusal.CommittedAlready());
        }
        return event.commitments().size() >= Event.MOST_COMMITMENTS
                ? refuse(new EventRefusal.TooMany())
                : Decision.accept(new EventAct.Committed(party, sha256, now));
    }

    private static Decision<EventAct, EventRefusal> reveal(String secret, Event event, Instant now) {
        if (!isRunning(event) || event.secret() != null) {
            return refuse(new EventRefusal.NotNext());
        }
        if (now.isBefore(event.opens())) {
            return refuse(new EventRefusal.TooEarly());
        }
        return sha256(secret).equals(event.commitment())
                ? Decision.accept(new EventAct.Revealed(secret, now))
                : refuse(new EventRefusal.NotCommitted());
    }

    private static Decision<EventAct, EventRefusal> draw(
            String seed, @Nullable String signature, List<Secret> secrets, Event event, Instant now) {
        if (!(event.stage() instanceof EventStage.Announced)) {
            return refuse(new EventRefusal.NotNext());
        }
        if (now.isBefore(event.opens())) {
            return refuse(new EventRefusal.TooEarly());
        }
        Optional<Draw> drawn = drawOf(event, signature, secrets);
        return drawn.isPresent()
                        && drawn.get().hasRandomness()
                        && drawn.get().notCommitted(commitments(event)).isEmpty()
                        && drawn.get().seed().toString().equals(seed)
                        && (signature == null) == (event.beacon() == null)
                ? Decision.accept(new EventAct.Drawn(seed, signature, secrets, now))
                : refuse(new EventRefusal.NotCommitted());
    }

    private static Decision<EventAct, EventRefusal> close(Event event, Instant now) {
        if (!isRunning(event)) {
            return refuse(new EventRefusal.NotNext());
        }
        return now.isBefore(event.closes())
                ? refuse(new EventRefusal.TooEarly())
                : Decision.accept(new EventAct.Closed(now));
    }

    /// All commitments, in the order in which the gate has them: ours is the first.
    ///
    /// @throws IllegalStateException if the event is not announced yet
    public static List<Hash> commitments(Event event) {
        if (event.commitment() == null) {
            throw new IllegalStateException("event " + event.number() + ": planned (expected: announced)");
        }
        return Stream.concat(
                        Stream.of(event.commitment()),
                        event.commitments().stream().map(Commitment::sha256))
                .map(Hash::parse)
                .toList();
    }

    /// The draw that follows from what was revealed; empty if a secret has no commitment or is no hexadecimal number.
    private static Optional<Draw> drawOf(Event event, @Nullable String signature, List<Secret> secrets) {
        List<Optional<byte[]>> all = new ArrayList<>();
        commitments(event).forEach(_ -> all.add(Optional.empty()));
        try {
            for (Secret one : secrets) {
                all.set(one.commitment(), Optional.of(HexFormat.of().parseHex(one.secret())));
            }
            return Optional.of(new Draw(
                    new EventId(event.number()), Optional.ofNullable(signature).map(HexFormat.of()::parseHex), all));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String sha256(String secret) {
        try {
            return Hash.ofContent(HexFormat.of().parseHex(secret)).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isRunning(Event event) {
        return switch (event.stage()) {
            case EventStage.Announced _, EventStage.Drawn _ -> true;
            case EventStage.Planned _, EventStage.Closed _, EventStage.Cancelled _ -> false;
        };
    }

    private static Decision<EventAct, EventRefusal> refuse(EventRefusal why) {
        return Decision.refuse(why);
    }
}
