package tereze.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.ReferenceNumber;

/// A paper as it is stored: what the holder's list and the public check need, without names or addresses. The PDF is
/// rendered on request.
///
/// @param id the receipt of the act that the paper is based on. One act gives one paper
/// @param number by which people name it; it is printed on it
/// @param seq the number of that act
/// @param at the time of that act
/// @param paper the kind of paper, see [PaperSource#kind]
/// @param thing what it is about: the thing of the act
/// @param variant of the kind of paper; empty if it has none
/// @param period when it is valid
public record Document(
        UUID id,
        ReferenceNumber number,
        long seq,
        Instant at,
        PersonId holder,
        String paper,
        UUID thing,
        String variant,
        ValidPeriod period,
        CheckCode code) {
    /// The variant; empty if this kind of paper has none.
    public Optional<String> variantIfAny() {
        return Optional.of(variant).filter(name -> !name.isEmpty());
    }

    /// The same document with the period that the registers say now.
    Document during(ValidPeriod now) {
        return new Document(id, number, seq, at, holder, paper, thing, variant, now, code);
    }

    /// A copy with another number.
    Document numbered(ReferenceNumber other) {
        return new Document(id, other, seq, at, holder, paper, thing, variant, period, code);
    }
}
