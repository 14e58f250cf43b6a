/// Evidence for any service, without knowledge of a particular one.
@NullMarked
package tereze.cases.evidence;

import org.jspecify.annotations.NullMarked;
