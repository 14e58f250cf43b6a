package tereze.releases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A service, or one of its versions, that is missing among the declared ones.
///
/// @param why what is missing
/// @param version the version without a file; null if the service has none, or hides
/// @param publicSince when the service was first open
public record Vanished(String service, Reason why, @Nullable Integer version, Instant publicSince) {
    /// What is missing.
    public enum Reason {
        /// No file declares the service.
        NO_FILE,
        /// The file of its newest version says `ready: false`.
        NOT_READY,
        /// A version that was open has no file. Cases may run on it.
        NO_VERSION,
        /// A version that expects a rush and waits for signatures has no file, and a later version has one. Without the
        /// first, nothing in the files says that the later one waits too.
        NO_RUSH
    }
}
