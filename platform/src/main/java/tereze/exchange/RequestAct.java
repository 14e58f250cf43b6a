package tereze.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.access.DataAccess;
import tereze.access.DataAccessed;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.Rka;

/// Acts of a private organisation's request. The question and its answer are in the person's access log.
public sealed interface RequestAct extends Act {
    /// The reason of these acts, and the ground on which a private organisation gets an answer.
    String REASON = DataAccessed.CONSENT;

    /// A private organisation asked.
    ///
    /// @param agency code of the organisation
    /// @param person null if the register does not know the person
    @Kind(value = "exchange.consent-asked/1", number = 510)
    record Asked(String agency, @Nullable Subject<Question> person, Instant until, Instant at)
            implements RequestAct, DataAccess {
        @Override
        public Optional<DataAccessed> seenOf(PersonId who) {
            return Optional.ofNullable(person)
                    .filter(subject -> subject.person().equals(who))
                    .map(Subject::part)
                    .map(part -> new DataAccessed(part.purpose(), REASON, null, List.of()));
        }
    }

    /// The person consented, and the organisation got the answer of the register at that moment.
    ///
    /// @param agency code of the organisation
    @Kind(value = "exchange.consent-given/1", number = 511)
    record Given(String agency, Subject<Disclosure> person, Instant at) implements RequestAct, DataAccess {
        private static final List<String> SHOWN = List.of("registered");

        @Override
        public Optional<DataAccessed> seenOf(PersonId who) {
            return Optional.of(person)
                    .filter(subject -> subject.person().equals(who))
                    .map(Subject::part)
                    .map(part -> new DataAccessed(part.purpose(), REASON, null, shown(part.told())));
        }

        private static List<String> shown(DisclosedData told) {
            return switch (told) {
                case YES, NO -> SHOWN;
                case NOTHING -> List.of();
            };
        }
    }

    /// The person refused.
    @Kind(value = "exchange.consent-refused/1", number = 512)
    record Refused(Subject<Nothing> person, Instant at) implements RequestAct {}

    /// Nobody answered in time.
    ///
    /// @param person null if the register does not know the person
    @Kind(value = "exchange.consent-lapsed/1", number = 513)
    record Lapsed(@Nullable Subject<Nothing> person, Instant at) implements RequestAct {}

    /// The question.
    ///
    /// @param purpose in the organisation's own words
    record Question(Rka rka, String purpose) {}

    /// The question and the information that the organisation got.
    record Disclosure(Rka rka, String purpose, DisclosedData told) {}
}
