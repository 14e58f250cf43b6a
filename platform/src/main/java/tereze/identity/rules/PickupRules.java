package tereze.identity.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.api.DateWords;
import tereze.identity.Pickup;
import tereze.identity.PickupAct;
import tereze.law.Deadline;
import tereze.law.Term;

/// When a document is ready, until when it is valid, and from when the earlier one is not.
public final class PickupRules {
    private PickupRules() {}

    /// The day on which a document is ready: the last day of the term for making it.
    public static LocalDate ready(Deadline making) {
        return DateWords.lastDay(DateWords.at(making.due()).toLocalDate());
    }

    /// The last day on which a document is valid.
    ///
    /// @param first the first one
    public static LocalDate expires(LocalDate first, Term.Months validity) {
        return DateWords.lastDay(validity.endOfPeriod(first));
    }

    /// The first day on which the earlier document is no longer valid. A lost one is annulled at once. Any other is
    /// used until the new one is ready.
    public static LocalDate replaced(boolean lost, LocalDate today, LocalDate ready) {
        return lost ? today : ready;
    }

    /// A document to collect after an act.
    public static Pickup evolve(UUID id, @Nullable Pickup before, PickupAct act) {
        return switch (act) {
            case PickupAct.Ordered(var person, var kase, var at) -> {
                PickupAct.Place place = person.part();
                if (before != null || place == null) {
                    throw new IllegalStateException("ordered twice, or its personal part was erased: " + id);
                }
                yield new Pickup(id, kase, person.person(), place.document(), place.ready(), place.office(), at);
            }
        };
    }
}
