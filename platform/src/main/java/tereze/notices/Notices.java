package tereze.notices;

import java.util.List;
import tereze.acts.PersonId;

/// Notifications in people's cabinets. They follow from acts; no code sends one. Thread-safe.
public interface Notices {
    /// A person's notifications, newest first.
    ///
    /// @param before the number of the last one on the previous page, exclusive
    List<Notice> to(PersonId person, long before, int limit);
}
