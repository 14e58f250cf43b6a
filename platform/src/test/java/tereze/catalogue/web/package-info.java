@NullMarked
package tereze.catalogue.web;

import org.jspecify.annotations.NullMarked;
