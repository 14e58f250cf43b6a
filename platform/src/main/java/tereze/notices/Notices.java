package tereze.notices;

import java.util.List;
import tereze.acts.PersonId;

/// Notifications in people's cabinets. They follow from acts; no code sends one. Thread-safe.
public interface Notices {
    /// A person's notifications, newest first.
    ///
    /// @param before the number of the last one on the previous page, exclusive
    List<Notice> to(PersonId person, long before, int limit);

    /// The number of the newest notification that the person had seen when they last opened the list; -1 if they have
    /// never done so.
    long seenBy(PersonId person);

    /// Notes that the person has seen all notifications up to this number.
    void see(PersonId person, long seq);

    /// The number of notifications that the person has not seen, at most [tereze.api.Page#SIZE].
    int unseenBy(PersonId person);
}
