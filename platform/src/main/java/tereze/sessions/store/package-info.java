/// The table of sessions.
@NullMarked
package tereze.sessions.store;

import org.jspecify.annotations.NullMarked;
