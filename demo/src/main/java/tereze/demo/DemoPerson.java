package tereze.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A synthetic person of the demonstration.
///
/// @param role what the person can show: `citizen`, `owner`, `tenant`, `parent`, `foreigner`, `principal` and
///     `representative`, or the role that an officer holds, such as `migration-officer`
/// @param owns codes of the premises that the person owns
/// @param rents code of the premises where a tenant lives without a registration; null for others
/// @param note what happens with this person, in English
public record DemoPerson(
        String iin,
        String name,
        String role,
        List<String> owns,
        @Nullable String rents,
        String note) {
    public DemoPerson {
        owns = List.copyOf(owns);
    }
}
