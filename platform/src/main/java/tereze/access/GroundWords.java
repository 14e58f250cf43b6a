package tereze.access;

import java.util.Optional;
import tereze.api.Text;

/// Knows in words what a look rests on where that is no law of an agency's but something of a module above, such as an
/// application for a service.
public interface GroundWords {
    /// What a person reads in place of a code; empty where it is none of this module's.
    Optional<Text> of(String ground);
}
