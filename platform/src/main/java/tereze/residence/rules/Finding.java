package tereze.residence.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.Provision;

/// Something that follows from numbers of the law. It is told only where each of them was compared with the law's text:
/// what somebody reported of a law is no law.
public sealed interface Finding<T> {
    /// Where in the law it stands.
    List<Provision> provisions();

    /// So the law has it.
    ///
    /// @param asOf the earliest day on which one of its numbers was compared with the text
    record Told<T>(T value, List<Provision> provisions, LocalDate asOf) implements Finding<T> {}

    /// Nobody has compared it with the text yet, or no number is in force.
    ///
    /// @param provisions where one would have to look
    record NotKnown<T>(List<Provision> provisions) implements Finding<T> {}

    /// What follows on a day from these numbers.
    ///
    /// @param value computed only where all of them were compared
    static <T> Finding<T> of(List<LawId> numbers, Law law, LocalDate on, Supplier<T> value) {
        List<LawId> open = numbers.stream()
                .filter(number -> law.row(number, on).filter(LawRow::checked).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            return new NotKnown<>(provisions(open.stream().flatMap(number -> latest(number, law, on).stream())));
        }
        List<LawRow> rows = numbers.stream().map(number -> law.at(number, on)).toList();
        LocalDate asOf = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.comparedOn()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Told<>(value.get(), provisions(rows.stream()), asOf);
    }

    /// The row in force, or else the last that there was: the next one is to be looked for in the same place.
    private static Optional<LawRow> latest(LawId number, Law law, LocalDate on) {
        List<LawRow> history = law.history(number);
        return law.row(number, on).or(() -> history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()));
    }

    private static List<Provision> provisions(Stream<LawRow> rows) {
        return rows.flatMap(row -> Stream.ofNullable(row.provision()))
                .distinct()
                .toList();
    }

    /// The value, where it is told.
    default Optional<T> told() {
        return switch (this) {
            case Told<T>(T value, var _, var _) -> Optional.of(value);
            case NotKnown<T> _ -> Optional.empty();
        };
    }
}
