/// Reads YAML into nodes with their places, within limits.
@NullMarked
package tereze.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
