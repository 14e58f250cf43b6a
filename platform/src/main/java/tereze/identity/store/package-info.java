/// The table of documents to collect.
@NullMarked
package tereze.identity.store;

import org.jspecify.annotations.NullMarked;
