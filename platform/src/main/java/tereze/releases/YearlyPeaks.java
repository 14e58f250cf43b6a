package tereze.releases;

import java.util.List;

/// All yearly peaks of the country, in the order of their file.
public record YearlyPeaks(List<YearlyPeak> all) {
    public YearlyPeaks {
        all = List.copyOf(all);
    }
}
