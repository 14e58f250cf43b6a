package tereze.acts;

import java.util.UUID;

/// A person, by a random id that says nothing about them. It stands in acts in place of the IIN.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
