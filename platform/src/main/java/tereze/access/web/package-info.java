/// The caller of a request as an argument of controllers, and what callers may read about themselves.
@NullMarked
package tereze.access.web;

import org.jspecify.annotations.NullMarked;
