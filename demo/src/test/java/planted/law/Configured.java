package planted.law;

import org.springframework.context.annotation.Bean;

/// Creates a bean in a `@Bean` method. The rules apply to it as to an annotated bean.
final class Configured {
    @Bean
    StatefulByHand made() {
        return new StatefulByHand();
    }

    /// A bean with a field that changes.
    static final class StatefulByHand {
        private int asked;

        int asked() {
            return ++asked;
        }
    }
}
