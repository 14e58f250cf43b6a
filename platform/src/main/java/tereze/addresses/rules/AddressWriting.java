package tereze.addresses.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;
import tereze.api.Text;

/// Formats addresses.
public final class AddressWriting {
    private AddressWriting() {}

    /// Formats an address, from region to flat.
    ///
    /// @param places region, district, locality: as many as there are
    /// @param building the house number
    /// @param flat null if the premises are the whole building
    public static Text write(List<Text> places, Text street, String building, @Nullable String flat) {
        return new Text(
                line(places, street, Language.KK, building + "-үй", flat == null ? "" : flat + "-пәтер"),
                line(places, street, Language.RU, "д. " + building, flat == null ? "" : "кв. " + flat),
                line(places, street, Language.EN, building, flat == null ? "" : "apt. " + flat));
    }

    private static String line(List<Text> places, Text street, Language language, String building, String flat) {
        return Stream.of(
                        places.stream().map(place -> place.in(language)),
                        Stream.of(street.in(language), building, flat))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
