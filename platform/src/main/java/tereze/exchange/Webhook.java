package tereze.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.table.StageColumn;

/// Where an organisation's system is told that a person has answered.
///
/// @param id derived from the organisation
/// @param agency code of the organisation
public record Webhook(UUID id, String agency, Stage stage) {
    /// The longest URL.
    public static final int LONGEST_URL = 500;

    /// The stage of a webhook.
    public sealed interface Stage {
        /// Answers are told.
        ///
        /// @param url where they are posted
        /// @param nonce a new one at each setting; the secret follows from it and from a key outside the
        ///     database
        /// @param since answers of before are not told
        record Active(
                String url,
                UUID nonce,
                @StageColumn("since") Instant since) implements Stage {}

        /// Nothing is told. The organisation can set it again.
        record Removed(Instant at) implements Stage {}
    }

    /// The id of an organisation's webhook. It has one at most.
    public static UUID idOf(String agency) {
        return UUID.nameUUIDFromBytes(("tereze/webhook/" + agency).getBytes(StandardCharsets.UTF_8));
    }

    /// Where answers are told; empty if it was removed.
    public Optional<Stage.Active> active() {
        return switch (stage) {
            case Stage.Active active -> Optional.of(active);
            case Stage.Removed _ -> Optional.empty();
        };
    }
}
