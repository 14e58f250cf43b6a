/// The tables of notifications, outgoing messages and contacts.
@NullMarked
package tereze.notices.store;

import org.jspecify.annotations.NullMarked;
