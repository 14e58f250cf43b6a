package tereze.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.api.Text;

/// What happens to the tree of places. The thing is the place, or the entering of a whole classifier.
public sealed interface PlaceAct extends Act {
    /// A place came into the tree, or is named or put otherwise than before.
    ///
    /// @param parent what it lies in; null for a region
    @Kind("addresses.place-entered/1")
    record PlaceEntered(@Nullable UUID parent, PlaceLevel level, Kato kato, Text name) implements PlaceAct {}

    /// A file of the classifier was entered to its end.
    ///
    /// @param sha256 of the file, in hexadecimal
    /// @param accepted how many of its rows hold now
    /// @param rejected how many rows were found wrong and left out
    @Kind("addresses.classifier-entered/1")
    record ClassifierEntered(String sha256, int accepted, int rejected) implements PlaceAct {}
}
