package tereze.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was read from a file of the agency.
///
/// @param file its name, without a path
/// @param kind `fines`, `handovers`, `payments`, `camt` or `1c`
/// @param sha256 of its bytes as they lie on the disk, in hexadecimal digits
/// @param encoding in which it was read, such as `windows-1251`
/// @param delimiter what parts its columns; empty if it has none
/// @param rows how many records it has below its headings: lines, documents, or payments of statements
/// @param taken the rows whose values could be read
/// @param rejected how often `rejected.csv` names it: for rows that were not taken, for rows that were but
///     contradict others or belong to no fine, and for faults of the file itself. So it is not `rows` less `taken`
/// @param complete false if it is damaged and was read only up to the damage
/// @param first the earliest day in it; null if there is none
/// @param last the latest day in it; null if there is none
public record InputSummary(
        String file,
        String kind,
        String sha256,
        String encoding,
        String delimiter,
        long rows,
        long taken,
        long rejected,
        boolean complete,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
