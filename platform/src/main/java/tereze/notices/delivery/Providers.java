package tereze.notices.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tereze.notices.Channel;

/// The providers that this installation has, at most one for a channel.
public record Providers(List<Provider> all) {
    public Providers {
        all = List.copyOf(all);
    }

    /// The channels that are served.
    public Set<Channel> channels() {
        return all.stream().map(Provider::channel).collect(Collectors.toUnmodifiableSet());
    }
}
