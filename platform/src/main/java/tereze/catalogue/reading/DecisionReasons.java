package tereze.catalogue.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tereze.catalogue.DecisionReason;
import tereze.catalogue.ServiceId;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Position;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// The reasons that officers choose from: those in `reasons.yaml` beside the country's services, which every service
/// with an officer has, and those of one service.
final class DecisionReasons {
    private static final int MAX_REASONS = 20;
    private static final String REASON = "{for: grant or refuse, text: {kk: …, ru: …, en: …}}";

    private DecisionReasons() {}

    /// The shared reasons by id.
    static Map<String, DecisionReason> read(String text, Mistakes mistakes) {
        Map<String, DecisionReason> reasons = new LinkedHashMap<>();
        YamlFile.read(text, mistakes).ifPresent(root -> {
            Section file = new Section(root, mistakes);
            file.all()
                    .forEach((id, entry) -> file.asSection(id, entry.value(), REASON)
                            .ifPresent(section -> reasons.put(id, reason(id, entry.spot(), section, mistakes))));
        });
        return reasons;
    }

    /// The reasons of a service: its own first.
    static List<DecisionReason> of(Section officer, Map<String, DecisionReason> shared, Mistakes mistakes) {
        List<DecisionReason> reasons = new ArrayList<>();
        Set<String> ids = new HashSet<>(shared.keySet());
        for (Section section : officer.sections("reasons", MAX_REASONS, "{id: …, for: …, text: …}")) {
            String id = section.text("id", "a stable code, as in no-proof-of-sale");
            if (!id.isEmpty() && !ids.add(id)) {
                mistakes.add(section.spot("id"), "two reasons have the id '" + id + "'", "another id");
            }
            reasons.add(reason(id, section.spot("id"), section, mistakes));
        }
        reasons.addAll(shared.values());
        return reasons;
    }

    private static DecisionReason reason(String id, Position spot, Section section, Mistakes mistakes) {
        if (!id.isEmpty() && !ServiceId.isWellFormed(id)) {
            mistakes.add(spot, "'" + id + "' is no code", "lower-case words joined by '-'");
        }
        var reason = new DecisionReason(id, section.constant("for", DecisionReason.Of.class), section.words("text"));
        section.end();
        return reason;
    }
}
