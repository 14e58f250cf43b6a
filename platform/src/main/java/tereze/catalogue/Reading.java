package tereze.catalogue;

import java.util.List;

/// The result of reading a declaration.
public sealed interface Reading {
    /// A valid service.
    record Declared(Definition definition) implements Reading {}

    /// The mistakes that were found, ordered by place.
    record Faulty(List<Mistake> mistakes) implements Reading {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }
}
