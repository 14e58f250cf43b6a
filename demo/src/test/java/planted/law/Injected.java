package planted.law;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/// A bean whose needs nobody sees.
final class Injected {
    @Value("${port}")
    @Nullable
    String port;
}
