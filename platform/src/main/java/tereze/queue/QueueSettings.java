package tereze.queue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;

/// Where the gate is, and what the events say.
///
/// @param gate the address at which people queue, without a slash at the end; empty if this installation has no gate
/// @param nodes the addresses of all nodes of the gate, at which the platform reaches them
/// @param keys the file of keys that gate and platform share; null if there is none
/// @param beacon a public source of randomness, without a round; null: the secrets alone decide
/// @param address of this platform
/// @param mostPerSecond more people are never let in within a second
public record QueueSettings(
        String gate,
        List<URI> nodes,
        @Nullable Path keys,
        @Nullable Beacon beacon,
        String address,
        int mostPerSecond) {
    public QueueSettings {
        nodes = List.copyOf(nodes);
        if (mostPerSecond < 1) {
            throw new IllegalArgumentException("tereze.queue.most: " + mostPerSecond + " (expected: 1 or more)");
        }
    }

    /// Reads the settings.
    ///
    /// @param nodes addresses with commas between them; empty: `gate` alone
    static QueueSettings of(String gate, String nodes, String keys, String beacon, String address, int most) {
        return new QueueSettings(
                withoutSlash(gate),
                Stream.of(nodes.isEmpty() ? gate : nodes)
                        .flatMap(all -> Arrays.stream(all.split(",")))
                        .filter(one -> !CleanText.isBlank(one))
                        .map(one -> URI.create(withoutSlash(one.strip()) + "/"))
                        .toList(),
                keys.isEmpty() ? null : Path.of(keys),
                beacon.isEmpty() ? null : Beacon.parse(beacon),
                withoutSlash(address),
                most);
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /// Whether this installation has a gate. Without one nobody queues.
    public boolean hasGate() {
        return !gate.isEmpty() && keys != null;
    }

    /// The address at which people queue for an event.
    public String gateOf(int event) {
        return gate + "/g/" + event + "/";
    }

    /// The address to which people go with their pass.
    public String enterOf(int event) {
        return address + "/queue/" + event + "/enter";
    }
}
