/// The versions of services that were ever declared, each with the hash of what it said.
@NullMarked
package tereze.catalogue.store;

import org.jspecify.annotations.NullMarked;
