/// The queries of agencies over HTTP, and people's answers to private organisations.
@NullMarked
package tereze.exchange.web;

import org.jspecify.annotations.NullMarked;
