package tereze.api;

import java.util.List;
import tereze.acts.Act;
import tereze.acts.RecordedAct;

/// Which of a module's acts are told to whom. A module registers it as a bean; `tereze.notices` keeps and sends what
/// follows.
///
/// The texts lie in `country/kz/texts/NAME_*.properties`. Each kind has three, which may contain `{until}`: under its
/// code what the cabinet shows, where `{service}` stands for the name of the declared service; under `CODE.subject` and
/// `CODE.sms` what strangers may see, and so name nothing.
///
/// @param acts the family of the module's acts
/// @param texts the name of the texts
/// @param kinds all kinds that were ever told
/// @param rules whom an act is told to
public record NotificationSource<A extends Act>(
        Class<A> acts, String texts, List<? extends NotificationKind> kinds, Rules<A> rules) {
    public NotificationSource {
        kinds = List.copyOf(kinds);
    }

    /// Whom an act is told to, and as what.
    @FunctionalInterface
    public interface Rules<A extends Act> {
        /// What follows from an act.
        ///
        /// @param recorded the act with its place in the stream
        List<Notification> of(A act, RecordedAct recorded);
    }

    /// What follows from an act; nothing from those of other modules.
    public List<Notification> of(RecordedAct recorded) {
        return acts.isInstance(recorded.act()) ? rules.of(acts.cast(recorded.act()), recorded) : List.of();
    }
}
