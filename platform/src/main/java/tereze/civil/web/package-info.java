/// The page of a person's children.
@NullMarked
package tereze.civil.web;

import org.jspecify.annotations.NullMarked;
