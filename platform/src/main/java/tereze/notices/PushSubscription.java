package tereze.notices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.Sha256;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;

/// A browser in which a person gets notifications.
///
/// @param since when the person turned them on
public record PushSubscription(UUID id, PersonId person, Instant since, Stage stage) {
    /// The stage of a subscription.
    public sealed interface Stage {
        /// Notifications are sent there.
        ///
        /// @param browser [#browserOf] the endpoint: no two active subscriptions have the same
        /// @param address where they are sent; only the server knows it
        record Active(@StageColumn("browser") UUID browser, PushAddress address) implements Stage {}

        /// Nothing is sent there any more, and the address is no longer stored.
        @FinalStage
        record Ended(Instant at, Reason reason) implements Stage {}
    }

    /// Why a subscription ended.
    public enum Reason {
        /// The person turned notifications off.
        TURNED_OFF,
        /// Somebody turned notifications on in the same browser.
        REPLACED,
        /// The browser's push service does not know it any more.
        GONE
    }

    /// The id of a browser, from the URL at its push service. It does not lead back to the URL.
    public static UUID browserOf(String endpoint) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(endpoint.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /// Where notifications are sent; empty if it has ended.
    public Optional<PushAddress> address() {
        return switch (stage) {
            case Stage.Active(var _, PushAddress address) -> Optional.of(address);
            case Stage.Ended _ -> Optional.empty();
        };
    }
}
