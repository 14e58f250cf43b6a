@NullMarked
package planted.cases.web;

import org.jspecify.annotations.NullMarked;
