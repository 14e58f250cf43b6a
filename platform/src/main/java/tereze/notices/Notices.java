package tereze.notices;

import java.util.List;
import tereze.acts.PersonId;

/// Messages to people, as they find them in their cabinet. Nobody sends one: they follow from acts. Thread-safe.
public interface Notices {
    /// Messages to a person, the newest first.
    ///
    /// @param before the number of the last of the page before, exclusive
    List<Notice> to(PersonId person, long before, int limit);
}
