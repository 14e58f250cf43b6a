package tereze.api.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.ProblemCode;
import tereze.api.Texts;

/// Turns what Tomcat refuses before any filter runs (a broken request line, headers too large) into a problem too.
/// Tomcat creates it by its class name, so it is public and has no dependencies.
public final class ProblemValve extends ErrorReportValve {
    private static final Texts TEXTS = Texts.load("*problems");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        EdgeProblem problem = ProblemAdvice.code(HttpStatusCode.valueOf(response.getStatus()));
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        // Titles are our own texts without quotes (a test checks that), so they need no escaping.
        String body = "{\"type\":\"%4$s\",\"title\":\"%2$s\",\"status\":%3$d,\"code\":\"%1$s\"}"
                .formatted(
                        problem.code(),
                        TEXTS.text(problem.code(), language, Map.of()),
                        response.getStatus(),
                        ProblemCode.type(problem.code()));
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The caller is gone or the response is already committed, so nothing can be sent.
            container.getLogger().debug("no problem could be written", e);
        }
    }
}
