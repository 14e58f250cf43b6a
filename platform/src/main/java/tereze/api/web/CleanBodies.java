package tereze.api.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tereze.api.CleanText;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Rejects control characters, invisible characters and half surrogate pairs in any string of a JSON body, names
/// included, before a controller sees it.
@ControllerAdvice
final class CleanBodies extends RequestBodyAdviceAdapter {
    private final JsonMapper json;

    CleanBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        check(body);
        return new ReadAlready(message.getHeaders(), body);
    }

    private void check(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += parser.streamReadContext().inRoot() && !token.isStructStart() ? 1 : 0;
                if (values > 1) {
                    throw new ProblemException(EdgeProblem.BROKEN_JSON);
                }
                boolean unclean = switch (token) {
                    case PROPERTY_NAME -> !CleanText.isClean(parser.getString());
                    // A blank text counts as not sent, so its reader finds it missing.
                    case VALUE_STRING ->
                        !CleanText.isClean(parser.getString()) && !CleanText.isBlank(parser.getString());
                    default -> false;
                };
                if (unclean) {
                    throw new ProblemException(EdgeProblem.CONTROL_CHARACTERS);
                }
            }
        } catch (JacksonException e) {
            throw new ProblemException(JsonFaults.problem(e));
        }
    }

    private record ReadAlready(HttpHeaders headers, byte[] body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
