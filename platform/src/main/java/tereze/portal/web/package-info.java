/// Pages of the shell, and what all pages are made with.
@NullMarked
package tereze.portal.web;

import org.jspecify.annotations.NullMarked;
