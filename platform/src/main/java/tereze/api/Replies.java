package tereze.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes problems where no controller returns them: in filters and handlers of other modules.
public interface Replies {
    /// Writes a problem in the caller's language and ends the response.
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
}
