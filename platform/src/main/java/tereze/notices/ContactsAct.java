package tereze.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.api.Language;

/// Acts of contact settings.
public sealed interface ContactsAct extends Act {
    /// A person chose their contacts.
    @Kind(value = "notices.contacts-chosen/1", number = 810)
    record Chosen(Subject<Choice> person) implements ContactsAct {}

    /// The settings, as in [Contacts].
    record Choice(
            @Nullable String email,
            @Nullable String phone,
            @Nullable Language language,
            List<Channel> channels) {
        public Choice {
            channels = List.copyOf(channels);
        }
    }
}
