package tereze.documents.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.documents.Document;
import tereze.documents.Validity;

/// The rules for the validity of documents.
public final class ValidityRules {
    private ValidityRules() {}

    /// The validity on a day. A registration with a fixed end on a later day is valid until then.
    public static Validity on(LocalDate day, Document document) {
        LocalDate end = earlier(document.until(), document.ended());
        if (!day.isBefore(end)) {
            return new Validity.NoLonger(end);
        }
        return day.isBefore(document.since()) ? new Validity.NotYet(document.since()) : new Validity.Holds();
    }

    private static LocalDate earlier(@Nullable LocalDate until, @Nullable LocalDate ended) {
        LocalDate first = until == null ? LocalDate.MAX : until;
        return ended == null || first.isBefore(ended) ? first : ended;
    }
}
