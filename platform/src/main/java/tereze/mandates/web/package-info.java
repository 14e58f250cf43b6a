/// Mandates over HTTP: the API and the pages.
@NullMarked
package tereze.mandates.web;

import org.jspecify.annotations.NullMarked;
