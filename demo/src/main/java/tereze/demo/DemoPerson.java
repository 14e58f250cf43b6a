package tereze.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A synthetic person to play with.
///
/// @param role what the person can show: `citizen`, `owner`, `tenant`, `parent`, `foreigner`,
/// `principal` and `representative`, or the role that an officer holds, such as `migration-officer`
/// @param owns codes of the premises that the person is an owner of
/// @param rents code of the premises that a tenant lives in and is not registered at; null for the others
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
