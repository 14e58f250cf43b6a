/// The API of cases: what is asked over HTTP, and how outcomes are told.
@NullMarked
package tereze.cases.web;

import org.jspecify.annotations.NullMarked;
