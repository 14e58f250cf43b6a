@NullMarked
package tereze.cases.web;

import org.jspecify.annotations.NullMarked;
