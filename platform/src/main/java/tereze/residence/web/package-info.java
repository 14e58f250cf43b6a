/// The pages and the API of a person's own residence: registrations, and residents of owned premises.
@NullMarked
package tereze.residence.web;

import org.jspecify.annotations.NullMarked;
