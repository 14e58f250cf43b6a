package tereze.law;

import org.jspecify.annotations.Nullable;

/// Where in the law something stands.
///
/// @param act in the register of acts
/// @param place null where it was not found, or where there is one act for each year
public record Provision(LawId act, @Nullable Place place) {
    /// A provision by the id of its act and the words for its place.
    ///
    /// @param place as [Place#in] reads it
    /// @throws IllegalArgumentException if they are no id or no place
    public static Provision of(String act, String place) {
        return new Provision(new LawId(act), Place.in(place).orElse(null));
    }
}
