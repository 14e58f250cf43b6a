package planted.law;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/// A bean with a dependency that its constructor does not show.
final class Injected {
    @Value("${port}")
    @Nullable
    String port;
}
