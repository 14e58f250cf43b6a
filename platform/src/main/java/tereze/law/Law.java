package tereze.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The legal numbers, each valid for a period of days. Immutable.
public final class Law {
    /// The monthly calculation index, in which the law counts sums.
    public static final LawId MCI = new LawId("mci");
    private static final LawId MAJORITY = new LawId("majority-age");
    private static final LawId CHILD_FOLLOWS = new LawId("child-follows-age");

    private final Map<LawId, List<LawRow>> rows;

    /// @throws IllegalArgumentException if two rows of one number are valid on the same day
    public Law(List<LawRow> rows) {
        Map<LawId, List<LawRow>> byId = new HashMap<>();
        for (LawRow row : rows) {
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
        }
        byId.replaceAll((id, ofOne) -> inOrder(ofOne));
        this.rows = Map.copyOf(byId);
    }

    /// The row that is valid on a day.
    ///
    /// @throws UnknownLegalNumber if there is none
    public LawRow at(LawId id, LocalDate on) {
        return row(id, on).orElseThrow(() -> new UnknownLegalNumber(id, on));
    }

    /// The row that is valid on a day, if there is one.
    public Optional<LawRow> row(LawId id, LocalDate on) {
        return history(id).stream().filter(row -> row.validOn(on)).findFirst();
    }

    /// All rows of one number, the oldest first; empty for an unknown number.
    public List<LawRow> history(LawId id) {
        return rows.getOrDefault(id, List.of());
    }

    public Set<LawId> ids() {
        return rows.keySet();
    }

    /// An integer, such as an age or a count.
    ///
    /// @throws UnknownLegalNumber if no row is valid on the day
    public long whole(LawId id, LocalDate on) {
        return at(id, on).whole();
    }

    /// The age of majority.
    ///
    /// @throws UnknownLegalNumber if no row is valid on the day
    public int majority(LocalDate on) {
        return Math.toIntExact(whole(MAJORITY, on));
    }

    /// The age below which a child follows a parent, and a parent acts for it.
    ///
    /// @throws UnknownLegalNumber if no row is valid on the day
    public int childFollowsAge(LocalDate on) {
        return Math.toIntExact(whole(CHILD_FOLLOWS, on));
    }

    /// A statutory term.
    ///
    /// @throws UnknownLegalNumber if no row is valid on the day
    public Term term(LawId id, LocalDate on) {
        return at(id, on).term();
    }

    /// An amount of money. If the law states it in multiples of the MCI, it is computed with the MCI of that day.
    ///
    /// @throws UnknownLegalNumber if no row is valid on the day
    public Tenge tenge(LawId id, LocalDate on) {
        LawRow row = at(id, on);
        return switch (row.unit()) {
            case TENGE -> Tenge.of(row.value());
            case MCI -> Tenge.of(at(MCI, on).value()).times(row.value());
            case WORKING_DAYS, WORKING_MINUTES, HOURS, CALENDAR_DAYS, MONTHS, YEARS, PERSONS ->
                throw new IllegalStateException(id + ": unit " + row.unit() + " (expected: money)");
        };
    }

    /// An amount of money as in [#tenge]; empty if a number that it needs is not known on that day.
    public Optional<Tenge> findTenge(LawId id, LocalDate on) {
        return row(id, on)
                .filter(row -> row.unit() != Unit.MCI || row(MCI, on).isPresent())
                .map(_ -> tenge(id, on));
    }

    private static List<LawRow> inOrder(List<LawRow> rows) {
        List<LawRow> sorted =
                rows.stream().sorted(Comparator.comparing(LawRow::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            LawRow later = sorted.get(i);
            if (sorted.get(i - 1).validOn(later.from())) {
                throw new IllegalArgumentException(later.id() + ": two rows are valid on " + later.from());
            }
        }
        return sorted;
    }
}
