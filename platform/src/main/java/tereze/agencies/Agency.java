package tereze.agencies;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.api.Text;

/// A state body, or a private organisation, that owns services or asks the registers.
///
/// @param code short and stable, by which declarations name it: `education`
/// @param bin null where it has not been confirmed by a source
public record Agency(UUID id, String code, @Nullable Bin bin, AgencyKind kind, Text name) {
    /// The id of the agency of this code: the same in every database, so that data can name it.
    public static UUID idOf(String code) {
        return named("agency/" + code);
    }

    static UUID named(String path) {
        return UUID.nameUUIDFromBytes(("tereze/" + path).getBytes(StandardCharsets.UTF_8));
    }
}
