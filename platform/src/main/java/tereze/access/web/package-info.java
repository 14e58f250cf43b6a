/// Who may enter: bearer tokens, the caller behind them, and what callers may see of their own.
@NullMarked
package tereze.access.web;

import org.jspecify.annotations.NullMarked;
