/// What declarations name of people's homes: the sources of evidence and the writers of outcomes. What each takes and
/// gives stands in `catalogue/offers/residence.yaml`.
@NullMarked
package tereze.residence.declared;

import org.jspecify.annotations.NullMarked;
