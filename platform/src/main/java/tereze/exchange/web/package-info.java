/// The queries of agencies over HTTP.
@NullMarked
package tereze.exchange.web;

import org.jspecify.annotations.NullMarked;
