package tereze.documents.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.documents.ValidPeriod;
import tereze.documents.Validity;

/// The rules for the validity of documents.
public final class ValidityRules {
    private ValidityRules() {}

    /// The validity on a day. What has a fixed end on a later day is valid until then.
    public static Validity on(LocalDate day, ValidPeriod period) {
        LocalDate end = earlier(period.until(), period.ended());
        if (!day.isBefore(end)) {
            return new Validity.NoLonger(end);
        }
        return day.isBefore(period.since()) ? new Validity.NotYet(period.since()) : new Validity.Holds();
    }

    private static LocalDate earlier(@Nullable LocalDate until, @Nullable LocalDate ended) {
        LocalDate first = until == null ? LocalDate.MAX : until;
        return ended == null || first.isBefore(ended) ? first : ended;
    }
}
