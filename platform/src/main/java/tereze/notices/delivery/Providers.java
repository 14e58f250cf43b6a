package tereze.notices.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tereze.notices.Channel;

/// The providers of this installation, at most one for a channel.
public record Providers(List<Provider> all) {
    public Providers {
        all = List.copyOf(all);
    }

    /// The channels that have a provider.
    public Set<Channel> channels() {
        return all.stream().map(Provider::channel).collect(Collectors.toUnmodifiableSet());
    }
}
