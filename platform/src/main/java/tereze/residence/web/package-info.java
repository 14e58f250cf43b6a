/// The API of one's own residence: where I am registered, and who is registered at what I own.
@NullMarked
package tereze.residence.web;

import org.jspecify.annotations.NullMarked;
