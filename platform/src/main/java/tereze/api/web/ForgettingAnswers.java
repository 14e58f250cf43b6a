package tereze.api.web;

import java.time.InstantSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import tereze.acts.KeptAnswers;

/// Forgets kept answers after their time. Any number of nodes may do so at once.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgettingAnswers {
    private static final long EVERY_MILLIS = 600_000;

    private final KeptAnswers answers;
    private final InstantSource time;

    ForgettingAnswers(KeptAnswers answers, InstantSource time) {
        this.answers = answers;
        this.time = time;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void forget() {
        answers.forgetExpired(time.instant());
    }
}
