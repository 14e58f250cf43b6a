/// Reads YAML into nodes that know their places, within limits.
@NullMarked
package tereze.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
