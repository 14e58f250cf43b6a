package tereze.notices;

import java.time.Instant;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;

/// Acts of notifications in browsers.
public sealed interface PushAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "push";

    /// A person turned notifications on in a browser.
    @Kind(value = "notices.push-began/1", number = 811)
    record Began(Subject<PushAddress> person, Instant at) implements PushAct {}

    /// They ended there.
    @Kind(value = "notices.push-ended/1", number = 812)
    record Ended(Subject<Nothing> person, PushSubscription.Reason why, Instant at) implements PushAct {}
}
