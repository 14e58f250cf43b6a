package tereze.portal.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Language;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.releases.Interruptions;
import tereze.releases.Outage;

/// Makes the lines of pauses and outages on the status page.
@Component
final class InterruptionLines {
    private final Interruptions interruptions;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final InstantSource time;

    InterruptionLines(Interruptions interruptions, Catalogue catalogue, Agencies agencies, InstantSource time) {
        this.interruptions = interruptions;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.time = time;
    }

    /// What the database knows of pauses and outages.
    ///
    /// @param names of the agencies that answer for them, by code
    record Known(List<Interruptions.Pause> pauses, List<Outage> outages, Map<String, Text> names) {
        /// If the database does not answer.
        static final Known NOTHING = new Known(List.of(), List.of(), Map.of());

        /// The agency that runs the platform, which answers for outages.
        String operator(Language language) {
            return name(Interruptions.OPERATOR, language);
        }

        private String name(String agency, Language language) {
            Text name = names.get(agency);
            return name == null ? agency : name.in(language);
        }
    }

    /// Reads from the database, so it is done where nobody waits for it.
    ///
    /// @param since what was over then is left out
    Known read(Instant since) {
        List<Interruptions.Pause> pauses = interruptions.since(since);
        Map<String, Text> names = Stream.concat(
                        Stream.of(Interruptions.OPERATOR), pauses.stream().map(Interruptions.Pause::agency))
                .distinct()
                .flatMap(code -> agencies.byCode(code).stream())
                .collect(Collectors.toMap(Agency::code, Agency::name));
        return new Known(pauses, interruptions.outages(since), names);
    }

    /// The pauses, in the reader's language.
    List<InterruptionLine> pauses(Known known, Language language) {
        Function<String, String> names = agency -> known.name(agency, language);
        return known.pauses().stream()
                .map(pause -> InterruptionLine.of(pause, catalogue, names, time.instant(), language))
                .toList();
    }
}
