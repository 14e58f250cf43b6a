/// The pages for developers.
@NullMarked
package tereze.developers.web;

import org.jspecify.annotations.NullMarked;
