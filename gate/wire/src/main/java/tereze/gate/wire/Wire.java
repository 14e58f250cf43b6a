package tereze.gate.wire;

import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Tag;
import tereze.journal.Hash;

/// Reads single values of messages.
final class Wire {
    private Wire() {}

    static <T> T present(@Nullable T value, String member) {
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }

    static Hash hash(@Nullable String hex, String member) {
        return Hash.parse(present(hex, member));
    }

    static Tag tag(@Nullable String hex, String member) {
        return Tag.parse(present(hex, member))
                .orElseThrow(() -> new IllegalArgumentException(member + ": no tag (expected: 32 hexadecimal digits)"));
    }
}
