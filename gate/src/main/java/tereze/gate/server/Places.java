package tereze.gate.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Admission;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Retry;
import tereze.gate.rules.Seed;
import tereze.gate.rules.Ticket;

/// The line of one event: says where a ticket is in it, and gives a pass to those whose turn it is. Thread-safe.
public final class Places {
    /// How long a draw that is due may be expected to take: nobody has a place before it, so there is no hurry.
    private static final double LATE_DRAW_SECONDS = 100;

    private final GateEvent event;
    private final Hmac passKey;
    private final Clock clock;
    private final WaitingLine waiting;
    private final Announcements announced;

    Places(GateEvent event, Hmac passKey, Clock clock, WaitingLine waiting, Announcements announced) {
        this.event = event;
        this.passKey = passKey;
        this.clock = clock;
        this.waiting = waiting;
        this.announced = announced;
    }

    /// Where somebody is in the line.
    ///
    /// @param phase `pending` before the seed is known, then `lottery` or `order`
    /// @param ord null before the seed is known
    /// @param range between how many people it is; null before the seed is known
    /// @param front between how many people are still in front of it; null before the seed is known
    /// @param marks places on the way to it; empty before the seed is known
    /// @param cursor how far the lane has come
    /// @param admissible whether it is their turn
    /// @param retrySeconds after how long to look again
    public record Place(
            String phase,
            @Nullable Ord ord,
            Line.@Nullable Range range,
            Line.@Nullable Range front,
            List<Line.Mark> marks,
            Ord cursor,
            boolean admissible,
            int retrySeconds) {}

    /// The place of a ticket that was presented ([EventGate#present]).
    public Place of(Ticket ticket) {
        Seed known = announced.seed();
        Admission now = announced.admission();
        Ord reached = now == null ? Ord.FIRST : now.reached(ticket.lane());
        if (known == null) {
            double untilDraw = Duration.between(clock.instant(), event.drawAt()).toSeconds();
            int retry = Retry.seconds(Math.max(untilDraw, LATE_DRAW_SECONDS), ticket.pid());
            return new Place("pending", null, null, null, List.of(), reached, false, retry);
        }
        Ord ord = Ord.of(ticket, event.schedule(), known);
        Line line = waiting.line(ticket.lane());
        return new Place(
                ord.isLottery() ? "lottery" : "order",
                ord,
                line.range(ord),
                line.front(reached, ord),
                line.marks(ord),
                reached,
                now != null && now.admits(ticket.lane(), ord, clock.millis()),
                waits(ticket, ord, now).retrySeconds());
    }

    /// What comes of claiming a pass.
    public sealed interface Claim {
        /// It is this one's turn.
        ///
        /// @param text 70 characters
        record Passed(String text, Pass pass) implements Claim {}

        /// It is not.
        ///
        /// @param retrySeconds after how long to ask again
        record Waits(Ord ord, Ord cursor, int retrySeconds) implements Claim {}
    }

    /// Claims a pass for a ticket that was presented ([EventGate#present]).
    public Claim claim(Ticket ticket) {
        Seed known = announced.seed();
        if (known == null) {
            throw new Refused(Refusal.SEED_PENDING);
        }
        Ord ord = Ord.of(ticket, event.schedule(), known);
        Admission now = announced.admission();
        if (now == null
                || !now.admits(ticket.lane(), ord, clock.millis())
                || !announced.takesLate(now, ticket.lane(), ord)) {
            return waits(ticket, ord, now);
        }
        Pass pass = Pass.of(ticket, ord, clock.instant());
        return new Claim.Passed(pass.sign(passKey), pass);
    }

    private Claim.Waits waits(Ticket ticket, Ord ord, @Nullable Admission now) {
        Ord reached = now == null ? Ord.FIRST : now.reached(ticket.lane());
        Line line = waiting.line(ticket.lane());
        double ahead = Math.max(0, line.ahead(ord) - line.ahead(reached));
        double seconds = now == null || now.newest().rate() == 0
                ? Double.POSITIVE_INFINITY
                : ahead / now.newest().rate();
        return new Claim.Waits(ord, reached, Retry.seconds(seconds, ticket.pid()));
    }

    /// Checks a pass for the site behind the gate.
    public Pass check(String text) {
        return switch (Pass.read(text, event.id(), passKey, clock.instant())) {
            case Pass.Reading.Valid(Pass pass) -> pass;
            case Pass.Reading.Expired _ -> throw new Refused(Refusal.PASS_EXPIRED);
            case Pass.Reading.OfAnotherEvent _ -> throw new Refused(Refusal.PASS_OF_ANOTHER_EVENT);
            case Pass.Reading.Forged _ -> throw new Refused(Refusal.PASS_FORGED);
        };
    }
}
