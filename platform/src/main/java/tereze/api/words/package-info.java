/// How typed words are compared with known ones: other spellings, typing mistakes, an index of words.
@NamedInterface("words")
@NullMarked
package tereze.api.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
