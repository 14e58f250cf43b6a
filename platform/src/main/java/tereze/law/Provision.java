package tereze.law;

import org.jspecify.annotations.Nullable;

/// A place in the law.
///
/// @param act its id in the register of acts
/// @param place null if it was not found, or if there is one act for each year
public record Provision(LawId act, @Nullable LawPlace place) {
    /// A provision from the id of its act and the text of its place.
    ///
    /// @param place in the form of [LawPlace#in]
    /// @throws IllegalArgumentException if one of them is invalid
    public static Provision of(String act, String place) {
        return new Provision(new LawId(act), LawPlace.in(place).orElse(null));
    }
}
