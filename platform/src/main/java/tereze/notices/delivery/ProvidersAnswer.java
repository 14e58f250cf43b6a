package tereze.notices.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import tereze.catalogue.OpeningCheck;
import tereze.notices.Channel;

/// The providers of e-mail and SMS answer, so that applicants hear of a decision.
@Component
final class ProvidersAnswer implements OpeningCheck {
    private static final List<Channel> NEEDED = List.of(Channel.EMAIL, Channel.SMS);

    private final Providers providers;

    ProvidersAnswer(Providers providers) {
        this.providers = providers;
    }

    @Override
    public String id() {
        return "providers";
    }

    @Override
    public boolean isPassed(Opening opening) {
        return providers.channels().containsAll(NEEDED)
                && providers.all().stream()
                        .filter(provider -> NEEDED.contains(provider.channel()))
                        .allMatch(Provider::answers);
    }
}
