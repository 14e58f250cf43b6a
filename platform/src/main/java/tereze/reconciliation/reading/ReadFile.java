package tereze.reconciliation.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one file gave.
///
/// @param kind `csv`, `camt` or `1c`
/// @param encoding empty if the file says it itself
/// @param delimiter empty if it has none
/// @param rows without the headings
/// @param complete whether it was read to its end
/// @param first the earliest day in it
/// @param last the latest day in it
public record ReadFile(
        String file,
        String kind,
        String encoding,
        String delimiter,
        long rows,
        long taken,
        boolean complete,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
