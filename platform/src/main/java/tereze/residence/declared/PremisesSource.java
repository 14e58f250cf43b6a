package tereze.residence.declared;

import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.addresses.Dwelling;
import tereze.addresses.PremisesKind;
import tereze.cases.EvidenceSource;

/// Facts about premises, by their address code.
@Component
final class PremisesSource implements EvidenceSource {
    private final RegisterReads homes;

    PremisesSource(RegisterReads homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.premises";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        return homes.dwelling(request).map(PremisesSource::facts).orElseGet(() -> facts(false, false, false));
    }

    private static Map<String, Object> facts(Dwelling dwelling) {
        PremisesKind kind = dwelling.premises().kind();
        return facts(true, kind.isDwelling(), dwelling.premises().arrested());
    }

    private static Map<String, Object> facts(boolean known, boolean residential, boolean arrested) {
        return Map.of("known", known, "residential", residential, "arrested", arrested);
    }
}
