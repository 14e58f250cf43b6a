package tereze.catalogue;

import java.util.Map;
import java.util.Set;
import tereze.law.Enactments;

/// The names that a declaration may use.
///
/// @param agencies codes of agencies
/// @param roles roles that a task may go to
/// @param acts the acts of law that a service may rest on
/// @param terms ids of law rows that are terms
/// @param numbers ids of law rows that are numbers
/// @param sums ids of law rows that are sums of money
/// @param sources the sources of evidence by name
/// @param writers the writers of outcomes by name
public record Vocabulary(
        Set<String> agencies,
        Set<String> roles,
        Enactments acts,
        Set<String> terms,
        Set<String> numbers,
        Set<String> sums,
        Map<String, Shape.Source> sources,
        Map<String, Shape.Writer> writers) {
    public Vocabulary {
        agencies = Set.copyOf(agencies);
        roles = Set.copyOf(roles);
        terms = Set.copyOf(terms);
        numbers = Set.copyOf(numbers);
        sums = Set.copyOf(sums);
        sources = Map.copyOf(sources);
        writers = Map.copyOf(writers);
    }
}
