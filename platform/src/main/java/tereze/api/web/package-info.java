/// Filters, handlers and rendering of the HTTP edge.
@NullMarked
package tereze.api.web;

import org.jspecify.annotations.NullMarked;
