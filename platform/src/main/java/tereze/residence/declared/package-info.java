/// The sources of evidence and the outcome writers of residence. Their arguments and facts are described in
/// `catalogue/offers/residence.yaml`.
@NullMarked
package tereze.residence.declared;

import org.jspecify.annotations.NullMarked;
