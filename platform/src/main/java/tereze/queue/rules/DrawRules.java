package tereze.queue.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.journal.Hash;
import tereze.queue.Event;
import tereze.queue.EventAct.Secret;

/// When the order of an event can be drawn, and from what.
public final class DrawRules {
    /// How long the draw waits for the secrets of others. One that is withheld is left out, or its party could stop the
    /// event.
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private DrawRules() {}

    /// The draw, if it can be made now: all secrets are there, or ours is and the time to wait is over.
    ///
    /// @param revealed what each node of the gate knows, one for each commitment
    /// @param ours our secret
    public static Optional<Draw> due(Event event, List<List<Optional<byte[]>>> revealed, byte[] ours, Instant now) {
        List<Hash> commitments = EventRules.commitments(event);
        List<Optional<byte[]>> secrets = new ArrayList<>();
        secrets.add(Optional.of(ours));
        for (int index = 1; index < commitments.size(); index++) {
            secrets.add(secret(index, commitments.get(index), revealed));
        }
        boolean complete = secrets.stream().allMatch(Optional::isPresent);
        boolean over = !now.isBefore(event.opens().plus(PATIENCE));
        return event.beacon() == null && !now.isBefore(event.opens()) && (complete || over)
                ? Optional.of(new Draw(new EventId(event.number()), Optional.empty(), secrets))
                : Optional.empty();
    }

    private static Optional<byte[]> secret(int index, Hash commitment, List<List<Optional<byte[]>>> revealed) {
        return revealed.stream()
                .filter(node -> index < node.size())
                .flatMap(node -> node.get(index).stream())
                .filter(secret -> Hash.ofContent(secret).equals(commitment))
                .findFirst();
    }

    /// The secrets of a draw that were revealed, as the act has them.
    public static List<Secret> secrets(Draw draw) {
        List<Secret> secrets = new ArrayList<>();
        for (int index = 0; index < draw.secrets().size(); index++) {
            int commitment = index;
            draw.secrets()
                    .get(index)
                    .map(HexFormat.of()::formatHex)
                    .ifPresent(hex -> secrets.add(new Secret(commitment, hex)));
        }
        return secrets;
    }
}
