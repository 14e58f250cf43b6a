package tereze.catalogue;

import java.util.List;

/// What became of a declaration that was read.
public sealed interface Reading {
    /// It is a service.
    record Declared(Definition definition) implements Reading {}

    /// It has mistakes: all that could be found, in the order of their places.
    record Faulty(List<Mistake> mistakes) implements Reading {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }
}
