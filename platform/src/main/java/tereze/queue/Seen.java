package tereze.queue;

/// What nodes of the platform saw of the requests of people who were let in.
///
/// @param completed requests that were answered
/// @param failed requests that were not, because of an error
/// @param applied applications that were taken
/// @param stuck requests that had no answer for more than a second
/// @param latencyMillis within which nine of ten were answered, at the slowest node
public record Seen(int completed, int failed, int applied, int stuck, int latencyMillis) {
    boolean isEmpty() {
        return completed + failed + stuck == 0;
    }
}
