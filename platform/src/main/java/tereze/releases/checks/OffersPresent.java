package tereze.releases.checks;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.catalogue.Offers;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.Procedure;
import tereze.catalogue.WriterCall;

/// This build has the sources of evidence and the writers that the service names.
@Component
final class OffersPresent implements OpeningCheck {
    private final Offers offers;

    OffersPresent(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public boolean isPassed(Opening opening) {
        Procedure procedure = opening.service().procedure();
        Procedure.Writers writers = procedure.writers();
        return procedure.evidence().stream()
                        .allMatch(evidence ->
                                offers.sources().containsKey(evidence.source().name()))
                && Stream.of(writers.opening(), writers.outcome(), writers.closing())
                        .filter(Objects::nonNull)
                        .map(WriterCall::writer)
                        .allMatch(writer -> offers.writers().containsKey(writer.name()));
    }
}
