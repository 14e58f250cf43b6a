package tereze.access;

import java.util.Optional;
import tereze.api.ReferenceNumber;

/// Finds things of a module by the numbers that people name them by. A module registers it as a bean.
public interface NumberedThings {
    /// The page of the thing with this number, for a reader who may see the thing. Empty for others and if nothing has
    /// the number: one query finds both out, so that neither the answer nor its time tells the one from the other.
    ///
    /// @return a path on this host
    Optional<String> page(ReferenceNumber number, Caller.Person reader);
}
