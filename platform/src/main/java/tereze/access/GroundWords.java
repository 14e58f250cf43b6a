package tereze.access;

import java.util.Optional;
import tereze.api.Text;

/// The text for the ground of an access that is no legal basis of an agency but belongs to a module above, such as an
/// application for a service.
public interface GroundWords {
    /// The text that people read in place of a code; empty if the code is not this module's.
    Optional<Text> of(String ground);
}
