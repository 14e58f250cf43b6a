/// The queries of agencies over HTTP, and what people answer to those of private organisations.
@NullMarked
package tereze.exchange.web;

import org.jspecify.annotations.NullMarked;
