package planted.law;

import org.springframework.stereotype.Component;

/// A bean that remembers, in one node, what another node does not know.
@Component
final class Stateful {
    private int asked;

    int asked() {
        return ++asked;
    }
}
