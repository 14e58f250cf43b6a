package tereze.catalogue.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tereze.api.Text;
import tereze.catalogue.Check.Otherwise;
import tereze.catalogue.DataOfOthers;
import tereze.catalogue.Offers;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Position;
import tereze.catalogue.yaml.Section;

/// Which facts of a declaration are about somebody other than the applicant. Anybody can apply at any address, so what
/// an applicant reads must be the same whatever these facts are. Not thread-safe.
final class DataAboutOthers {
    private static final String APPLICANT = "applicant.id";

    private final Mistakes mistakes;
    private final boolean older;
    private final Set<String> facts = new HashSet<>();
    private boolean read;

    /// @param older whether the declaration is an older version, which cannot change and takes no applications. Its
    ///     mistakes are not reported
    DataAboutOthers(Mistakes mistakes, boolean older) {
        this.mistakes = mistakes;
        this.older = older;
    }

    /// Notes the facts of one more evidence. If it names a person, all its facts are taken for that person's.
    void collected(String name, Offers.Source source, Section evidence) {
        boolean ofApplicant = source.arguments().persons().stream()
                .allMatch(argument -> evidence.find(argument)
                        .filter(value -> value instanceof Node.Scalar scalar
                                && scalar.value().strip().equals(APPLICANT))
                        .isPresent());
        Set<String> others = ofApplicant
                ? source.facts().with(DataOfOthers.class)
                : source.facts().types().keySet();
        others.forEach(fact -> facts.add(name + "." + fact));
    }

    /// Whether a check that reads these facts is about others. Only an officer may act on it.
    boolean in(Set<String> readFacts, Otherwise otherwise, Position spot) {
        Set<String> others = new TreeSet<>(readFacts);
        others.retainAll(facts);
        if (others.isEmpty()) {
            return false;
        }
        read = true;
        if (otherwise.refusesAtOnce() && !older) {
            mistakes.add(
                    spot,
                    "the check would tell the applicant at once about somebody else: it reads evidence."
                            + String.join(", evidence.", others),
                    "officer or refuse-by-officer");
        }
        return true;
    }

    /// Reports a text for the applicant that is missing, or that would never be shown.
    void readBy(Optional<Text> applicant, Section officer) {
        if (read && applicant.isEmpty() && !older) {
            mistakes.add(
                    officer.spot(),
                    "a check reads data about others, and the applicant has no text that is the same for all such checks",
                    "applicantReads: {kk: …, ru: …, en: …}");
        }
        if (!read && applicant.isPresent()) {
            mistakes.add(
                    officer.spot("applicantReads"),
                    "no check reads data about others, so nobody reads this",
                    "no text");
        }
    }
}
