package tereze.access;

import java.util.Optional;

/// Who calls in this request. For a page that anybody may open, also while the registers do not answer, and that needs
/// the caller only sometimes; others take the [Caller] as a parameter, which is always looked up.
public interface CurrentCaller {
    /// The person who is signed in; empty for visitors and agencies. Reads the registers.
    Optional<Caller.Person> person();
}
