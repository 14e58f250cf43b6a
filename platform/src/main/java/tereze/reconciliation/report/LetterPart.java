package tereze.reconciliation.report;

import java.util.List;
import tereze.reconciliation.WrongHandover;

/// What one file of letters is about.
///
/// @param bailiff as the authority names them; may be empty
/// @param place from 1, among the files of this bailiff
/// @param continued whether another file follows
record LetterPart(String bailiff, List<WrongHandover> fines, int place, boolean continued) {
    LetterPart {
        fines = List.copyOf(fines);
    }

    /// Whether there are several files.
    boolean isOneOfSeveral() {
        return place > 1 || continued;
    }
}
