package tereze.catalogue;

import java.util.List;

/// The result of reading a declaration.
public sealed interface DeclarationResult {
    /// A valid service.
    record Declared(Definition definition) implements DeclarationResult {}

    /// Not a service but a file that declarations share.
    ///
    /// @param count the number of its entries
    /// @param what they are, such as `shared checks`
    record Shared(int count, String what) implements DeclarationResult {}

    /// The mistakes that were found, ordered by place.
    record Faulty(List<Mistake> mistakes) implements DeclarationResult {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }
}
