/// The sources of evidence, the outcome writers and the choices of residence.
@NullMarked
package tereze.residence.declared;

import org.jspecify.annotations.NullMarked;
