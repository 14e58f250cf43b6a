package tereze.reconciliation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tereze.api.LookAlikes;

/// The names of columns: in English, and as agencies write them in Kazakh and Russian
/// (`country/kz/reconciliation/columns.csv`).
public final class Columns {
    private static final String FILE = "country/kz/reconciliation/columns.csv";

    private final Map<String, String> byName;

    private Columns(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /// Reads the country's list.
    public static Columns load() {
        try (InputStream in =
                        Objects.requireNonNull(Columns.class.getClassLoader().getResourceAsStream(FILE), FILE);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Map<String, String> byName = new HashMap<>();
            for (CSVRecord row : CSVFormat.RFC4180.parse(text)) {
                String column = row.get(0);
                row.forEach(name -> byName.put(key(name), column));
                byName.put(key(column), column);
            }
            return new Columns(byName);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// Where each column is in a row of headings, from 0. If it is in several places, nobody knows which one is meant.
    ///
    /// @param wanted the English names
    SequencedMap<String, List<Integer>> places(List<String> headings, List<String> wanted) {
        SequencedMap<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String column = byName.get(key(headings.get(i)));
            if (column != null && wanted.contains(column)) {
                places.computeIfAbsent(column, none -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    private static String key(String name) {
        return LookAlikes.fold(name.replace('_', ' '));
    }
}
