package tereze.agencies;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.api.Text;

/// A state body or a private organisation that owns services or queries the registers.
///
/// @param code short and stable, used by declarations: `education`
/// @param bin null if no source confirms it
public record Agency(UUID id, String code, @Nullable Bin bin, AgencyKind kind, Text name) {
    /// The id of the agency with this code. It is the same in every database, so that data can refer to it.
    public static UUID idOf(String code) {
        return named("agency/" + code);
    }

    static UUID named(String path) {
        return UUID.nameUUIDFromBytes(("tereze/" + path).getBytes(StandardCharsets.UTF_8));
    }
}
