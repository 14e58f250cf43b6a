/// What a demonstration shows of itself to whoever plays it. None of it exists elsewhere.
@NullMarked
package tereze.launcher.demo;

import org.jspecify.annotations.NullMarked;
