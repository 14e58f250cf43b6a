package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tereze.api.TypedDay;

/// A request to a page, with normalised fields: lines end in `\n`, tabs become spaces, invisible characters and blanks
/// at the ends are removed, and a blank text is empty. Control characters are rejected, as in the API. A day that is
/// typed in three fields, such as `until-day`, `until-month` and `until-year`, is also the field `until`, as the API
/// takes it.
final class FormRequest extends HttpServletRequestWrapper {
    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final String YEAR = "-year";

    private @Nullable Map<String, String[]> cleaned;

    FormRequest(HttpServletRequest request) {
        super(request);
    }

    /// @throws ProblemException if the fields cannot be read, are too many, or hold control characters
    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> fields = cleaned;
        if (fields == null) {
            fields = new LinkedHashMap<>();
            for (Map.Entry<String, String[]> sent : sent().entrySet()) {
                fields.put(
                        sent.getKey(),
                        Arrays.stream(sent.getValue()).map(FormRequest::clean).toArray(String[]::new));
            }
            joinDays(fields);
            cleaned = fields;
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static void joinDays(Map<String, String[]> fields) {
        for (String name : List.copyOf(fields.keySet())) {
            if (name.endsWith(YEAR)) {
                String day = name.substring(0, name.length() - YEAR.length());
                fields.putIfAbsent(day, new String[] {
                    TypedDay.joined(first(fields, day + "-day"), first(fields, day + "-month"), first(fields, name))
                });
            }
        }
    }

    private static String first(Map<String, String[]> fields, String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private Map<String, String[]> sent() {
        try {
            return super.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            boolean large = unreadable.getErrorCode() == PAYLOAD_TOO_LARGE;
            throw new ProblemException(large ? EdgeProblem.BODY_TOO_LARGE : EdgeProblem.MALFORMED_REQUEST);
        }
    }

    static String clean(String typed) {
        String text = typed.replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!CleanText.isClean(text)) {
            throw new ProblemException(EdgeProblem.CONTROL_CHARACTERS);
        }
        return CleanText.isBlank(text) ? "" : CleanText.strip(text);
    }
}
