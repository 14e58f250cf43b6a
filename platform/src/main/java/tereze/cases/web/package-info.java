/// The API and pages of cases.
@NullMarked
package tereze.cases.web;

import org.jspecify.annotations.NullMarked;
