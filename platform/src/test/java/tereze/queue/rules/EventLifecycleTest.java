package tereze.queue.rules;

import static tereze.queue.rules.QueueSamples.BEGINS;
import static tereze.queue.rules.QueueSamples.CLOSES;
import static tereze.queue.rules.QueueSamples.KEY;
import static tereze.queue.rules.QueueSamples.NOW;
import static tereze.queue.rules.QueueSamples.OPENS;
import static tereze.queue.rules.QueueSamples.OTHERS;
import static tereze.queue.rules.QueueSamples.SECRET;
import static tereze.queue.rules.QueueSamples.after;
import static tereze.queue.rules.QueueSamples.announced;
import static tereze.queue.rules.QueueSamples.committed;
import static tereze.queue.rules.QueueSamples.draw;
import static tereze.queue.rules.QueueSamples.drawn;
import static tereze.queue.rules.QueueSamples.planned;
import static tereze.queue.rules.QueueSamples.planning;
import static tereze.queue.rules.QueueSamples.revealed;
import static tereze.queue.rules.QueueSamples.sha256;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tereze.acts.Decision;
import tereze.queue.Event;
import tereze.queue.EventAct;
import tereze.queue.EventAct.Secret;
import tereze.queue.EventCommand;
import tereze.queue.EventCommand.Announce;
import tereze.queue.EventCommand.Cancel;
import tereze.queue.EventCommand.Close;
import tereze.queue.EventCommand.Commit;
import tereze.queue.EventCommand.Reveal;
import tereze.queue.store.EventTable;
import tereze.testing.LifecycleContract;

/// Events: P planned, A announced, AC with the commitment of another, AR our secret is revealed, D drawn, E closed,
/// X cancelled.
class EventLifecycleTest extends LifecycleContract<Event, EventAct, EventCommand> {
    EventLifecycleTest() {
        super(EventTable.EVENTS, EventCommand.class, """
                               P          A               AC                 AR                 D                  E          X
            ANNOUNCE           Made       !NotNext        !NotNext           !NotNext           !NotNext           !NotNext   !NotNext
            COMMIT             !NotNext   Committed       !CommittedAlready  Committed          !NotNext           !NotNext   !NotNext
            COMMIT_OURS        !NotNext   !CommittedAlready  !CommittedAlready  !CommittedAlready  !NotNext           !NotNext   !NotNext
            COMMIT_LATE        !NotNext   !Begun          !Begun             !Begun             !NotNext           !NotNext   !NotNext
            CANCEL             Cancelled  Cancelled       Cancelled          Cancelled          Cancelled          !NotNext   !NotNext
            REVEAL             !NotNext   Revealed        Revealed           !NotNext           !NotNext           !NotNext   !NotNext
            REVEAL_EARLY       !NotNext   !TooEarly       !TooEarly          !NotNext           !NotNext           !NotNext   !NotNext
            REVEAL_OTHER       !NotNext   !NotCommitted   !NotCommitted      !NotNext           !NotNext           !NotNext   !NotNext
            DRAW               !NotNext   Drawn           Drawn              Drawn              !NotNext           !NotNext   !NotNext
            DRAW_EARLY         !NotNext   !TooEarly       !TooEarly          !TooEarly          !NotNext           !NotNext   !NotNext
            DRAW_NOTHING       !NotNext   !NotCommitted   !NotCommitted      !NotCommitted      !NotNext           !NotNext   !NotNext
            DRAW_OTHER         !NotNext   !NotCommitted   !NotCommitted      !NotCommitted      !NotNext           !NotNext   !NotNext
            CLOSE              !NotNext   Closed          Closed             Closed             Closed             !NotNext   !NotNext
            CLOSE_EARLY        !NotNext   !TooEarly       !TooEarly          !TooEarly          !TooEarly          !NotNext   !NotNext
            """);
        Instant justBefore = OPENS.minusMillis(1);
        state("P", planned());
        state("A", announced());
        state("AC", committed());
        state("AR", revealed());
        state("D", drawn());
        state("E", after(drawn(), CLOSES, new Close()));
        state("X", after(announced(), NOW, new Cancel("moved")));
        sent("ANNOUNCE", new Announce(sha256(SECRET), KEY), NOW);
        sent("COMMIT", new Commit("interior", sha256(OTHERS)), NOW);
        sent("COMMIT_OURS", new Commit("education", sha256(SECRET)), NOW);
        sent("COMMIT_LATE", new Commit("education", sha256("01".repeat(32))), BEGINS);
        sent("CANCEL", new Cancel("put-back"), NOW);
        sent("REVEAL", new Reveal(SECRET), OPENS);
        sent("REVEAL_EARLY", new Reveal(SECRET), justBefore);
        sent("REVEAL_OTHER", new Reveal(OTHERS), OPENS);
        sent("DRAW", draw(List.of(new Secret(0, SECRET))), OPENS);
        sent("DRAW_EARLY", draw(List.of(new Secret(0, SECRET))), justBefore);
        sent("DRAW_NOTHING", draw(List.of()), OPENS);
        sent("DRAW_OTHER", draw(List.of(new Secret(0, OTHERS))), OPENS);
        sent("CLOSE", new Close(), CLOSES);
        sent("CLOSE_EARLY", new Close(), CLOSES.minusMillis(1));
    }

    @Override
    protected Decision<EventAct, ?> decide(EventCommand command, Event event, Instant now) {
        return EventRules.decide(command, event, now);
    }

    @Override
    protected Stream<Decision<EventAct, ?>> beginnings() {
        return Stream.of(Decision.accept(planning(null)));
    }
}
