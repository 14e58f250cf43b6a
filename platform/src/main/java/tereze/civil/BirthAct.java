package tereze.civil;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// The acts of a birth.
public sealed interface BirthAct extends Act {
    /// A birth was registered.
    ///
    /// @param kase the case that it rests on
    @Kind(value = "civil.birth-registered/1", number = 2_000)
    record Registered(Subject<Papers> child, UUID kase, Instant at) implements BirthAct {}

    /// @param medical the number of the medical certificate
    /// @param certificate the birth certificate among the documents of the register
    record Papers(String medical, UUID certificate) {}
}
