package tereze.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;

/// The acts about the seals of a node of the gate.
public sealed interface SealAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "queue";

    /// How many seals are in one act at most. Ten seconds fit into one.
    int MOST = 100;

    /// The gate sealed who came, second by second. Each seal names the one before.
    ///
    /// @param prev the seal before the first of these; null for the first of the node
    @Kind(value = "queue.sealed/1", number = 1809)
    record Sealed(int event, int node, @Nullable String prev, List<Second> seals, Instant at) implements SealAct {
        public Sealed {
            seals = List.copyOf(seals);
        }
    }

    /// The people of one second.
    ///
    /// @param q the second since 1970
    /// @param root of the tree of their roster entries, in hexadecimal
    /// @param seal in hexadecimal
    record Second(long q, int count, String root, String seal) {}
}
