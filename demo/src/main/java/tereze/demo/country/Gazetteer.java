package tereze.demo.country;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/// The regions, their centres and the street names of the country, from `country/kz/regions.csv` and `streets.csv`.
///
/// Where `checked` is false in the first, the code of the centre was not seen in a source: it follows from the
/// confirmed code of the city's administration, as all others do.
record Gazetteer(List<Region> regions, List<LocalName> streets) {
    Gazetteer {
        regions = List.copyOf(regions);
        streets = List.copyOf(streets);
    }

    /// A name in the three languages.
    record LocalName(String kk, String ru, String en) {}

    /// A region with the centre that its synthetic people live in.
    ///
    /// @param kato its code in the classifier of administrative objects
    /// @param city whether it is a city of republican significance, being its own centre
    /// @param weight how many people live there, in thousands, roughly: only proportions are taken from it
    record Region(String kato, boolean city, LocalName name, String centreKato, LocalName centre, int weight) {}

    static Gazetteer read() {
        return new Gazetteer(
                CountryFile.read("regions.csv").stream().map(Gazetteer::region).toList(),
                CountryFile.read("streets.csv").stream()
                        .map(row -> name(row, "name"))
                        .toList());
    }

    private static Region region(CSVRecord row) {
        return new Region(
                row.get("kato"),
                row.get("kind").equals("city"),
                name(row, "name"),
                row.get("centre_kato"),
                name(row, "centre"),
                Integer.parseInt(row.get("weight")));
    }

    private static LocalName name(CSVRecord row, String column) {
        return new LocalName(row.get(column + "_kk"), row.get(column + "_ru"), row.get(column + "_en"));
    }
}
