/// Evidence that any service may want and that needs no knowledge of one service.
@NullMarked
package tereze.cases.evidence;

import org.jspecify.annotations.NullMarked;
