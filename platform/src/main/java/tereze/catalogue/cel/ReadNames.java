package tereze.catalogue.cel;

import java.util.Set;
import java.util.TreeSet;

/// What an expression reads.
///
/// @param form fields of the form
/// @param evidence names of evidence
/// @param facts of evidence, such as `premises.known`
/// @param law ids of law rows
/// @param anything whether it reads any variable at all
public record ReadNames(Set<String> form, Set<String> evidence, Set<String> facts, Set<String> law, boolean anything) {
    public ReadNames {
        form = Set.copyOf(form);
        evidence = Set.copyOf(evidence);
        facts = Set.copyOf(facts);
        law = Set.copyOf(law);
    }

    /// An expression that reads nothing.
    public static ReadNames nothing() {
        return new ReadNames(Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    /// The union of both.
    public ReadNames and(ReadNames other) {
        return new ReadNames(
                union(form, other.form),
                union(evidence, other.evidence),
                union(facts, other.facts),
                union(law, other.law),
                anything || other.anything);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
