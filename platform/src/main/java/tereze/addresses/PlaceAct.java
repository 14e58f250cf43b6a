package tereze.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.api.Text;

/// Acts of the tree of places. The subject of an act is one place, or one load of the classifier.
public sealed interface PlaceAct extends Act {
    /// An act that makes or changes a place.
    sealed interface OfPlace extends PlaceAct {}

    /// A place was added, or its name or position changed.
    ///
    /// @param parent the place it belongs to; null for a region
    @Kind(value = "addresses.place-entered/1", number = 220)
    record PlaceEntered(@Nullable UUID parent, PlaceLevel level, Kato kato, Text name) implements OfPlace {}

    /// A classifier file was loaded completely.
    ///
    /// @param sha256 hash of the file, in hexadecimal
    /// @param accepted number of rows that are valid now
    /// @param rejected number of rows that were invalid and left out
    @Kind(value = "addresses.classifier-entered/1", number = 221)
    record ClassifierEntered(String sha256, int accepted, int rejected) implements PlaceAct {}
}
