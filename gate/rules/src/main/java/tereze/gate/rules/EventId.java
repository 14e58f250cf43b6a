package tereze.gate.rules;

/// The number of an event: one opening of one service, for which people queue.
///
/// @param value from 1 on, u32 in byte layouts
public record EventId(int value) {
    public EventId {
        if (value < 1) {
            throw new IllegalArgumentException("value: " + value + " (expected: 1 or more)");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
