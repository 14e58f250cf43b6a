package tereze.civil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.OutcomeReport;
import tereze.civil.BirthRecords.BirthRecord;

/// What a registered birth gave: the child, its IIN, its certificate, its address, and what usually follows.
@Component
final class BirthReport implements OutcomeReport {
    /// The steps `next.1` to `next.4` of the texts.
    private static final int STEPS = 4;

    private static final Texts TEXTS = Texts.load("civil-outcomes");

    private final BirthRecords births;
    private final Addresses addresses;

    BirthReport(BirthRecords births, Addresses addresses) {
        this.births = births;
        this.addresses = addresses;
    }

    /// A parent by the register only: who is no longer one does not learn more of the child.
    @Override
    public Optional<Report> of(Case kase, PersonId reader, Language language) {
        return births.ofCase(kase.id())
                .filter(record -> record.parents().stream()
                        .anyMatch(parent -> parent.personId().equals(reader)))
                .map(record -> report(record, reader, language));
    }

    private Report report(BirthRecord record, PersonId reader, Language language) {
        String name = record.child().fullName();
        Optional<String> home = homeOf(record, reader, language);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(say("child", language), name),
                new Fact(say("iin", language), record.child().iin().value()),
                new Fact(say("certificate", language), record.certificate().number()),
                new Fact(say("home", language), home.orElseGet(() -> say("home.none", language)))));
        return new Report(
                TEXTS.text("sentence", language, Map.of("child", name)),
                facts,
                List.of(
                        new Link("/cabinet/documents", say("link.paper", language)),
                        new Link("/cabinet/children", say("link.children", language))),
                new Next(
                        say("next", language),
                        IntStream.rangeClosed(1, STEPS)
                                .mapToObj(step -> say("next." + step, language))
                                .toList(),
                        say("next.standing", language)),
                null);
    }

    private Optional<String> homeOf(BirthRecord record, PersonId reader, Language language) {
        return addresses.standingOf(record.birth().child(), new Viewer.Citizen(reader)).stream()
                .flatMap(held -> addresses.addressOf(held.premises()).stream())
                .map(address -> address.text().in(language))
                .findFirst();
    }

    private static String say(String key, Language language) {
        return TEXTS.text(key, language, Map.of());
    }
}
