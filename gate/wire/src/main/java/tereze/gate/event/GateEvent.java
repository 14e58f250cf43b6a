package tereze.gate.event;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Eligibility;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Shares;
import tereze.journal.Hash;

/// An event for which people queue, as it was published before.
///
/// @param service the code of the service behind the gate
/// @param subject whose number is typed
/// @param titles what the event is called
/// @param meanwhile what people can do while they wait
/// @param elsewhere where they can go if the service is down
/// @param born the days of birth that it is for; null: any
/// @param enter the address to which people go with their pass
/// @param keyCommitment SHA-256 of the key that makes persons' numbers unreadable
/// @param commitments SHA-256 of each secret that goes into the lottery
/// @param beacon a public source of randomness; null: the secrets alone decide
/// @param shares of the lanes
/// @param source the file itself
public record GateEvent(
        EventId id,
        String service,
        Subject subject,
        Translated titles,
        Translated meanwhile,
        Translated elsewhere,
        Schedule schedule,
        Eligibility.@Nullable Born born,
        URI enter,
        Hash keyCommitment,
        List<Hash> commitments,
        @Nullable Beacon beacon,
        Shares shares,
        String source) {

    /// Whose number is typed. Where children are queued for, parents' numbers would give a family two places.
    public enum Subject {
        PERSON,
        CHILD
    }

    public GateEvent {
        commitments = List.copyOf(commitments);
        if (beacon == null && commitments.isEmpty()) {
            throw new IllegalArgumentException(
                    "beacon, commitments: neither (expected: something that nobody knows yet)");
        }
        if (new HashSet<>(commitments).size() < commitments.size()) {
            throw new IllegalArgumentException("commitments: one is there twice (expected: each answers a secret)");
        }
        if (beacon != null && beacon.roundAt().isBefore(schedule.opens())) {
            throw new IllegalArgumentException("beacon.round: " + beacon.round() + ", made at " + beacon.roundAt()
                    + " (expected: not before opens)");
        }
    }

    /// Whether another file says the same, however it is written.
    public boolean saysTheSameAs(GateEvent other) {
        return writtenAs(other.source).equals(other);
    }

    private GateEvent writtenAs(String text) {
        return new GateEvent(
                id,
                service,
                subject,
                titles,
                meanwhile,
                elsewhere,
                schedule,
                born,
                enter,
                keyCommitment,
                commitments,
                beacon,
                shares,
                text);
    }

    /// When the order of the line can be drawn, and not earlier.
    public Instant drawAt() {
        return beacon == null ? schedule.opens() : beacon.roundAt();
    }
}
