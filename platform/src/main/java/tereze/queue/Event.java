package tereze.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One opening of a service, for which people queue at the gate. There is one for each announcement of an opening; if
/// the opening moves, another event takes its place.
///
/// @param id derived from the announcement
/// @param number in addresses and in the bytes of tickets, from 1 on; never used again
/// @param service that opens
/// @param schedule the act that announced the opening
/// @param child whether children are queued for, so that the number of a child is typed
/// @param prequeue from when people take part in the lottery; null if there is none
/// @param opens from when the order is that of arrival
/// @param closes until when applications are taken through the gate only
/// @param commitment SHA-256 of our secret; null while the event is planned
/// @param keyCommitment SHA-256 of the key of the event; null while it is planned
/// @param beacon a public source of randomness; null: the secrets alone decide
/// @param commitments of others, in their order
/// @param secret ours, in hexadecimal; null until it is revealed
public record Event(
        UUID id,
        int number,
        String service,
        UUID schedule,
        boolean child,
        @Nullable Instant prequeue,
        Instant opens,
        Instant closes,
        @Nullable String commitment,
        @Nullable String keyCommitment,
        @Nullable Beacon beacon,
        List<Commitment> commitments,
        @Nullable String secret,
        EventStage stage) {
    /// How many secrets of others take part in the lottery at most.
    public static final int MOST_COMMITMENTS = 8;

    public Event {
        commitments = List.copyOf(commitments);
    }

    /// The id of the event of an announcement.
    ///
    /// @param schedule the act that announced the opening
    public static UUID idOf(UUID schedule) {
        return UUID.nameUUIDFromBytes(("tereze/queue/event/" + schedule).getBytes(StandardCharsets.UTF_8));
    }

    /// What another party has promised to reveal.
    ///
    /// @param party the code of the agency
    /// @param sha256 of its secret, in hexadecimal
    public record Commitment(String party, String sha256, Instant at) {}

    /// When people first meet it: at the gate, or at the opening.
    public Instant begins() {
        return prequeue == null ? opens : prequeue;
    }

    /// Whether people know it: it is at the gate, or was.
    public boolean isPublic() {
        return switch (stage) {
            case EventStage.Announced _, EventStage.Drawn _, EventStage.Closed _ -> true;
            case EventStage.Planned _, EventStage.Cancelled _ -> false;
        };
    }

    /// Whether applications are taken through the gate only.
    public boolean isLiveAt(Instant now) {
        return switch (stage) {
            case EventStage.Announced _, EventStage.Drawn _ -> !now.isBefore(begins()) && now.isBefore(closes);
            case EventStage.Planned _, EventStage.Closed _, EventStage.Cancelled _ -> false;
        };
    }

    /// Whether the order is known and passes are taken.
    public boolean isAdmittingAt(Instant now) {
        return stage instanceof EventStage.Drawn && now.isBefore(closes);
    }

    /// The same event at another stage.
    public Event at(EventStage next) {
        return with(commitment, keyCommitment, commitments, secret, next);
    }

    /// The same event, announced.
    public Event made(String ours, String key, EventStage next) {
        return with(ours, key, commitments, secret, next);
    }

    /// The same event with the commitments of others.
    public Event with(List<Commitment> all) {
        return with(commitment, keyCommitment, all, secret, stage);
    }

    /// The same event with our secret.
    public Event revealed(String ours) {
        return with(commitment, keyCommitment, commitments, ours, stage);
    }

    private Event with(
            @Nullable String ours,
            @Nullable String key,
            List<Commitment> others,
            @Nullable String revealed,
            EventStage next) {
        return new Event(
                id, number, service, schedule, child, prequeue, opens, closes, ours, key, beacon, others, revealed,
                next);
    }
}
