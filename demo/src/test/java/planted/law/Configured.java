package planted.law;

import org.springframework.context.annotation.Bean;

/// Makes a bean by hand, which is as good a bean.
final class Configured {
    @Bean
    StatefulByHand made() {
        return new StatefulByHand();
    }

    /// Another that remembers.
    static final class StatefulByHand {
        private int asked;

        int asked() {
            return ++asked;
        }
    }
}
