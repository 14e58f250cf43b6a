/// How pages become PDF files that can be read aloud and kept for ever.
@NamedInterface("pdf")
@NullMarked
package tereze.api.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
