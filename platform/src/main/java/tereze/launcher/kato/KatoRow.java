package tereze.launcher.kato;

import java.util.List;
import tereze.addresses.Kato;
import tereze.addresses.PlaceLevel;

/// A valid row of the classifier.
///
/// @param line its number in the file, from 1
record KatoRow(int line, Kato kato, String nameKk, String nameRu) {
    /// The codes of the places that it may be in, nearest first: a rural district, a district, a region.
    List<Kato> parents() {
        String code = kato.value();
        return List.of(code.substring(0, 6) + "000", code.substring(0, 4) + "00000", code.substring(0, 2) + "0000000")
                .stream()
                .distinct()
                .filter(parent -> !parent.equals(code))
                .map(Kato::new)
                .toList();
    }

    /// The code shows regions, districts and villages. A city of regional significance has a code like that of a
    /// rural district, so its name decides.
    PlaceLevel level() {
        String code = kato.value();
        if (code.endsWith("0000000")) {
            return PlaceLevel.REGION;
        } else if (code.endsWith("00000")) {
            return PlaceLevel.DISTRICT;
        } else if (code.endsWith("000") && !nameRu.startsWith("г.") && !nameRu.startsWith("п.")) {
            return PlaceLevel.DISTRICT;
        }
        return PlaceLevel.LOCALITY;
    }
}
