package tereze.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How well a legal number, or a value that follows from several, is known. A page that shows the number shows this
/// too, so that nobody takes what was reported or chosen for what the law says.
///
/// @param provisions where to read the law, as far as the place is known
/// @param comparedOn the earliest day on which a number was compared with the text; null unless all were
/// @param tellers the sites that report the numbers that were not compared
public record LawStanding(
        Kind kind, List<Provision> provisions, @Nullable LocalDate comparedOn, List<String> tellers) {
    public LawStanding {
        provisions = List.copyOf(provisions);
        tellers = List.copyOf(tellers);
    }

    /// The best first.
    public enum Kind {
        /// Read in the text of the law.
        READ,
        /// Told by others.
        TOLD,
        /// Chosen by the project, or known from memory alone.
        CHOSEN
    }

    /// The standing of a value that follows from these rows: that of the worst one.
    ///
    /// @param rows at least one
    public static LawStanding of(Collection<LawRow> rows) {
        Kind worst = rows.stream()
                .map(LawStanding::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new LawStanding(
                worst,
                distinct(rows.stream().flatMap(row -> Stream.ofNullable(row.provision()))),
                worst == Kind.READ
                        ? rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.comparedOn()))
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        : null,
                distinct(rows.stream().filter(row -> kind(row) == Kind.TOLD).flatMap(row -> row.tellers().stream())));
    }

    /// One standing for all of a kind, the best first: a page says each once.
    public static List<LawStanding> byKind(Stream<LawStanding> all) {
        return all
                .collect(Collectors.groupingBy(LawStanding::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()))
                .values()
                .stream()
                .map(LawStanding::together)
                .toList();
    }

    private static LawStanding together(List<LawStanding> ofOneKind) {
        return new LawStanding(
                ofOneKind.getFirst().kind(),
                distinct(ofOneKind.stream().flatMap(standing -> standing.provisions().stream())),
                ofOneKind.stream()
                        .flatMap(standing -> Stream.ofNullable(standing.comparedOn()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                distinct(ofOneKind.stream().flatMap(standing -> standing.tellers().stream())));
    }

    private static <T> List<T> distinct(Stream<T> all) {
        return all.distinct().toList();
    }

    private static Kind kind(LawRow row) {
        return switch (row.basis()) {
            case CHECKED -> Kind.READ;
            case SECONDARY -> Kind.TOLD;
            case COMPUTED, ASSUMED -> Kind.CHOSEN;
        };
    }
}
