/// HTTP security: tokens, session cookies, CSRF tokens of forms.
@NullMarked
package tereze.sessions.web;

import org.jspecify.annotations.NullMarked;
