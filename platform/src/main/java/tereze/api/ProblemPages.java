package tereze.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Tells people in a page what programmes are told as a problem. The module that knows the layout of pages implements
/// it.
public interface ProblemPages {
    /// Writes the page and ends the response. Whoever only has to sign in first is sent to do so.
    void write(HttpServletRequest request, HttpServletResponse response, FormReply.Refused problem) throws IOException;
}
