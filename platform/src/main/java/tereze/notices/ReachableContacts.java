package tereze.notices;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;

/// A person's current contacts: their own settings, and the register for the rest.
///
/// @param channels the chosen ones that have an address
/// @param browsers the ids of the active [PushSubscription]s
public record ReachableContacts(
        @Nullable String email, @Nullable String phone, Language language, Set<Channel> channels, Set<UUID> browsers) {
    public ReachableContacts {
        channels = Set.copyOf(channels);
        browsers = Set.copyOf(browsers);
    }

    /// The routes of a notification.
    public Stream<DeliveryRoute> routes() {
        return Stream.concat(
                channels.stream().map(DeliveryRoute::chosen), browsers.stream().map(DeliveryRoute::push));
    }

    /// The address for a channel; empty if there is none, and for browsers, of which there may be many.
    public Optional<String> address(Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL -> email;
                    case SMS -> phone;
                    case PUSH -> null;
                });
    }
}
