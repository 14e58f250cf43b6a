package planted.law;

import org.springframework.stereotype.Component;

/// A bean that keeps state in memory. Other nodes do not see this state.
@Component
final class Stateful {
    private int asked;

    int asked() {
        return ++asked;
    }
}
