/// All versions of services that were ever declared, each with the hash of its content.
@NullMarked
package tereze.catalogue.store;

import org.jspecify.annotations.NullMarked;
