package tereze.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Shows people a page where programs get a problem document. The module with the page layout implements it.
public interface ProblemPages {
    /// Writes the page and ends the response. A visitor who only has to sign in is redirected to the sign-in page.
    void write(HttpServletRequest request, HttpServletResponse response, FormReply.Refused problem) throws IOException;
}
