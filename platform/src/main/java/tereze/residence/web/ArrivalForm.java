package tereze.residence.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tereze.acts.Code;
import tereze.addresses.Regions;
import tereze.addresses.Regions.Region;
import tereze.residence.rules.ArrivalDay;

/// The typed answers to "Must I register?".
///
/// @param home how the person lives there: `own`, `rent`, `agreed` with the owner, or `neither`
/// @param region its code
public record ArrivalForm(String who, String day, String month, String year, String home, String region) {
    private static final List<String> FIELDS = List.of("who", "day", "month", "year", "home", "region");
    private static final List<String> HOMES = List.of("own", "rent", "agreed", "neither");

    /// The result of parsing.
    sealed interface Reading {}

    /// A foreigner, for whom other rules apply.
    record Foreigner() implements Reading {}

    record Understood(LocalDate arrived, Region region) implements Reading {}

    /// @param wrong the last part of the error text's key, by the id of the field
    record Unclear(Map<String, String> wrong) implements Reading {}

    static ArrivalForm of(Map<String, String> sent) {
        List<String> typed =
                FIELDS.stream().map(field -> sent.getOrDefault(field, "")).toList();
        return new ArrivalForm(typed.get(0), typed.get(1), typed.get(2), typed.get(3), typed.get(4), typed.get(5));
    }

    /// Whether a URL contains answers, even empty ones.
    static boolean isIn(Map<String, String> sent) {
        return FIELDS.stream().anyMatch(sent::containsKey);
    }

    Reading read(LocalDate today, Regions regions) {
        if (who.equals("foreigner")) {
            return new Foreigner();
        }
        Optional<Region> where = regions.find(region);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!who.equals("citizen")) {
            wrong.put("who", "missing");
        }
        Optional<LocalDate> arrived = switch (ArrivalDay.read(day, month, year, today)) {
            case ArrivalDay.On(LocalDate on) -> Optional.of(on);
            case ArrivalDay.Unclear unclear -> {
                wrong.put("day", Code.of(unclear));
                yield Optional.empty();
            }
        };
        if (!HOMES.contains(home)) {
            wrong.put("home", "missing");
        }
        if (where.isEmpty()) {
            wrong.put("region", "missing");
        }
        return wrong.isEmpty() ? new Understood(arrived.orElseThrow(), where.orElseThrow()) : new Unclear(wrong);
    }
}
