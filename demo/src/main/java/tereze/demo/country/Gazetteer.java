package tereze.demo.country;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import tereze.api.Text;

/// The regions, their centres and the street names of the country, from `country/kz/regions.csv` and `streets.csv`.
///
/// If `checked` is false in `regions.csv`, no source contains the code of the centre. It is derived from the confirmed
/// code of the city's administration, as for all others.
record Gazetteer(List<Region> regions, List<Text> streets) {
    Gazetteer {
        regions = List.copyOf(regions);
        streets = List.copyOf(streets);
    }

    /// A region, with the centre where its synthetic people live.
    ///
    /// @param kato its code in the classifier
    /// @param city whether it is a city of republican significance, which is its own centre
    /// @param weight the population in thousands, roughly: only proportions matter
    record Region(String kato, boolean city, Text name, String centreKato, Text centre, int weight) {}

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

    private static Text name(CSVRecord row, String column) {
        return new Text(row.get(column + "_kk"), row.get(column + "_ru"), row.get(column + "_en"));
    }
}
