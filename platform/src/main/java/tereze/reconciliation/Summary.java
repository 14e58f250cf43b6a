package tereze.reconciliation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a reconciliation found, as figures.
///
/// @param version of the product
/// @param inputs the files, in the order in which they are to be listed
/// @param verdicts the fines of each verdict; one that is not given has none
/// @param unmatched the payments that belong to no fine
/// @param holes where statements are missing
public record Summary(
        String version,
        Terms terms,
        List<InputSummary> inputs,
        Map<Verdict, Tally> verdicts,
        Tally unmatched,
        List<AccountHole> holes) {
    public Summary {
        inputs = List.copyOf(inputs);
        EnumMap<Verdict, Tally> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, verdicts.getOrDefault(verdict, Tally.NONE));
        }
        verdicts = Collections.unmodifiableMap(all);
        holes = List.copyOf(holes);
    }
}
