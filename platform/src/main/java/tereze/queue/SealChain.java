package tereze.queue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// How far the seals of one node of the gate are acts.
///
/// @param id derived from the event and the node
/// @param event its number
/// @param node of the gate
/// @param second the last one that is sealed, since 1970
/// @param head the last seal, in hexadecimal
/// @param total how many people are sealed
public record SealChain(UUID id, int event, int node, long second, String head, int total) {
    /// The id of the chain of a node.
    public static UUID idOf(int event, int node) {
        return UUID.nameUUIDFromBytes(("tereze/queue/seals/" + event + "/" + node).getBytes(StandardCharsets.UTF_8));
    }
}
