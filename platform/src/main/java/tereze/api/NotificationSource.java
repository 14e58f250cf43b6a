package tereze.api;

import java.util.List;
import tereze.acts.Act;
import tereze.acts.RecordedAct;

/// Which acts of a module notify which people. A module registers it as a bean; `tereze.notices` stores and sends
/// the notifications. The parents of a young child are notified by the kind's [NotificationKind#forParents()].
///
/// The texts are in `country/kz/texts/NAME_*.properties`. Each kind has three, which may contain `{until}`. The text
/// under its code is shown in the cabinet; `{service}` in it is the name of the declared service. The texts under
/// `CODE.subject` and `CODE.sms` may be seen by strangers, so they contain no names.
///
/// @param acts the family of the module's acts
/// @param texts the name of the texts
/// @param kinds all kinds that were ever used
/// @param rules decide who is notified of an act
public record NotificationSource<A extends Act>(
        Class<A> acts, String texts, List<? extends NotificationKind> kinds, Rules<A> rules) {
    public NotificationSource {
        kinds = List.copyOf(kinds);
    }

    /// Decide who is notified of an act, and with which kind.
    @FunctionalInterface
    public interface Rules<A extends Act> {
        /// The notifications about an act.
        ///
        /// @param recorded the act with its place in the stream
        List<Notification> of(A act, RecordedAct recorded);
    }

    /// The notifications about an act; empty for acts of other modules.
    public List<Notification> of(RecordedAct recorded) {
        return acts.isInstance(recorded.act()) ? rules.of(acts.cast(recorded.act()), recorded) : List.of();
    }
}
