/// The page for those who queue: HTML that needs no script, no other file and no other site.
@NullMarked
package tereze.gate.page;

import org.jspecify.annotations.NullMarked;
