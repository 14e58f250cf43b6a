package tereze.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tereze.api.Text;
import tereze.catalogue.yaml.Node;
import tereze.law.Enactments;

/// The names that a declaration may use.
///
/// @param agencies codes of agencies
/// @param roles roles of officers
/// @param enactments the acts of law
/// @param terms ids of law rows that are terms
/// @param numbers ids of law rows that are numbers
/// @param sums ids of law rows that are sums of money
/// @param offers the sources, writers and choices of modules
/// @param checks the shared checks by id, each as in a declaration
/// @param pictures the names of pictures
/// @param groups the groups of services, with their names
/// @param topics of services, in the order of lists, with their names
/// @param reasons the reasons that officers of all services choose from, by id
public record Vocabulary(
        Set<String> agencies,
        Set<String> roles,
        Enactments enactments,
        Set<String> terms,
        Set<String> numbers,
        Set<String> sums,
        Offers offers,
        Map<String, Node.Mapping> checks,
        Set<String> pictures,
        Map<String, Text> groups,
        Map<String, Text> topics,
        Map<String, DecisionReason> reasons) {
    public Vocabulary {
        agencies = Set.copyOf(agencies);
        roles = Set.copyOf(roles);
        terms = Set.copyOf(terms);
        numbers = Set.copyOf(numbers);
        sums = Set.copyOf(sums);
        checks = Map.copyOf(checks);
        pictures = Set.copyOf(pictures);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
}
