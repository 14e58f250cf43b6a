package tereze.acts;

import java.util.UUID;

/// The random id of a person. Acts contain it in place of the IIN.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
