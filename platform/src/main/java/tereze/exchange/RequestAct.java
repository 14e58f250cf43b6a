package tereze.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.access.Look;
import tereze.access.Looked;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.Rka;

/// What can happen to a private organisation's request. That it asked and what it was told stand in the person's access
/// log.
public sealed interface RequestAct extends Act {
    /// On what ground a private organisation is told anything.
    String GROUND = Looked.CONSENT;

    /// A private organisation asked.
    ///
    /// @param agency code of the organisation
    /// @param person of whom; null where the register knows no such person
    @Kind("exchange.consent-asked/1")
    record Asked(String agency, @Nullable Subject<Question> person, Instant until, Instant at)
            implements RequestAct, Look {
        @Override
        public Optional<Looked> seenOf(PersonId who) {
            return Optional.ofNullable(person)
                    .filter(subject -> subject.person().equals(who))
                    .map(Subject::part)
                    .map(part -> new Looked(part.purpose(), GROUND, null, List.of()));
        }
    }

    /// The person consented, and the organisation was told what the register held at that moment.
    ///
    /// @param agency code of the organisation
    @Kind("exchange.consent-given/1")
    record Given(String agency, Subject<Disclosure> person, Instant at) implements RequestAct, Look {
        private static final List<String> SHOWN = List.of("registered");

        @Override
        public Optional<Looked> seenOf(PersonId who) {
            return Optional.of(person)
                    .filter(subject -> subject.person().equals(who))
                    .map(Subject::part)
                    .map(part -> new Looked(part.purpose(), GROUND, null, shown(part.told())));
        }

        private static List<String> shown(Disclosed told) {
            return switch (told) {
                case YES, NO -> SHOWN;
                case NOTHING -> List.of();
            };
        }
    }

    /// The person refused.
    @Kind("exchange.consent-refused/1")
    record Refused(Subject<Nothing> person, Instant at) implements RequestAct {}

    /// Nobody answered in time.
    ///
    /// @param person null where the register knows no such person
    @Kind("exchange.consent-lapsed/1")
    record Lapsed(@Nullable Subject<Nothing> person, Instant at) implements RequestAct {}

    /// What was asked.
    ///
    /// @param purpose in the organisation's own words
    record Question(Rka rka, String purpose) {}

    /// What was asked, and what was told.
    record Disclosure(Rka rka, String purpose, Disclosed told) {}
}
