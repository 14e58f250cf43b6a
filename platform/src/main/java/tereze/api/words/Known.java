package tereze.api.words;

import java.util.Locale;
import tereze.api.LookAlikes;

/// A word of an index.
///
/// @param written as people read it
/// @param key see [LookAlikes#fold]
/// @param weak see [LookAlikes#weaken]
record Known(String written, String key, String weak, boolean stop) {
    static Known of(String word) {
        String key = LookAlikes.fold(word);
        return new Known(word.toLowerCase(Locale.ROOT), key, LookAlikes.weaken(key), StopWords.have(word));
    }
}
