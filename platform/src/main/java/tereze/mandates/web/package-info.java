/// The API and pages of mandates.
@NullMarked
package tereze.mandates.web;

import org.jspecify.annotations.NullMarked;
