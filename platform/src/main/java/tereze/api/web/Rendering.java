package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tereze.api.CalendarFile;
import tereze.api.DateWords;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.FormReply;
import tereze.api.JsonLines;
import tereze.api.JsonSchema;
import tereze.api.Language;
import tereze.api.LanguageChoice;
import tereze.api.PageSide;
import tereze.api.Pdf;
import tereze.api.Problem;
import tereze.api.ProblemCode;
import tereze.api.ProblemPages;
import tereze.api.RawResponse;
import tereze.api.Replies;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.api.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts responses to bytes and writes them.
@Component
final class Rendering implements Replies {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    /// What is expected in a year may be over tomorrow.
    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

    static final int OK = 200;
    static final int CREATED = 201;
    static final int ACCEPTED = 202;
    static final int NO_CONTENT = 204;

    private final JsonMapper json;
    private final ObjectProvider<ProblemPages> pages;
    private final InstantSource time;
    private final Texts texts = Texts.load("*problems");
    private final DateWords dates = new DateWords();

    Rendering(JsonMapper json, ObjectProvider<ProblemPages> pages, InstantSource time) {
        this.time = time;
        this.json = json;
        this.pages = pages;
    }

    /// The bytes of a response.
    ///
    /// @param language of its sentences; only problems contain any
    RawResponse render(Reply<?> reply, Supplier<Language> language) {
        return switch (reply) {
            case Reply.Done(Reply.Created(Object contents)) ->
                new RawResponse(CREATED, json.writeValueAsBytes(contents));
            case Reply.Done(Reply.Accepted(Object contents)) ->
                new RawResponse(ACCEPTED, json.writeValueAsBytes(contents));
            case Reply.Done(Reply.NoContent _) -> new RawResponse(NO_CONTENT, new byte[0]);
            case Reply.Done(Object contents) -> new RawResponse(OK, json.writeValueAsBytes(contents));
            case Reply.Refused(Problem problem) -> render(problem, null, language.get());
            case Reply.Rendered(RawResponse answer) -> answer;
        };
    }

    /// The bytes of a problem.
    ///
    /// @param reference to find the cause in the log, or null
    RawResponse render(Problem problem, @Nullable String reference, Language language) {
        String code = problem.code().code();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", ProblemCode.type(code));
        body.put("title", title(problem, language));
        body.put("status", problem.code().status());
        if (problem.text() == null) {
            texts.find(code + ".detail", language)
                    .ifPresent(
                            _ -> body.put("detail", texts.text(code + ".detail", language, values(problem, language))));
        }
        body.put("code", code);
        if (problem.with().containsKey(Problem.AGAIN)) {
            body.put(Problem.AGAIN, problem.with().get(Problem.AGAIN));
        }
        body.putAll(problem.members());
        if (!problem.faults().isEmpty()) {
            body.put(
                    "errors",
                    problem.faults().stream()
                            .map(fault -> view(fault, language))
                            .toList());
        }
        if (reference != null) {
            body.put("reference", reference);
        }
        return new RawResponse(
                problem.code().status(),
                json.writeValueAsBytes(body),
                !problem.code().lasts());
    }

    /// The values of the text's placeholders.
    private Map<String, String> values(Problem problem, Language language) {
        Map<String, String> values = new HashMap<>(problem.with());
        problem.members().forEach((name, value) -> {
            if (value != null) {
                values.put(name, words(value, language));
            }
        });
        return values;
    }

    private String words(Object value, Language language) {
        return switch (value) {
            case Text text -> text.in(language);
            case Instant moment ->
                dates.date(DateWords.at(moment).toLocalDate(), language) + ", " + dates.clock(moment);
            default -> value.toString();
        };
    }

    private String title(Problem problem, Language language) {
        return problem.text() != null
                ? problem.text().in(language)
                : texts.text(problem.code().code(), language, values(problem, language));
    }

    private FaultView view(FieldError fault, Language language) {
        String code = fault.kind().code();
        return new FaultView(fault.field(), code, text("fault." + code, fault.with(), language));
    }

    private String text(String key, Map<String, String> with, Language language) {
        String first = with.get("first");
        String last = with.get("last");
        if (first != null && last != null) {
            Map<String, String> days = Map.of(
                    "first", dates.date(LocalDate.parse(first), language),
                    "last", dates.date(LocalDate.parse(last), language));
            return texts.text(key + ".days", language, days);
        }
        return texts.text(with.containsKey("least") ? key + ".numbers" : key, language, with);
    }

    /// A field with an error, for the caller.
    record FaultView(String field, String code, String text) {}

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        send(request, response, render(problem, null, LanguageChoice.of(request)));
    }

    /// Writes a reply in the caller's language and ends the response.
    void write(HttpServletRequest request, HttpServletResponse response, Reply<?> reply) throws IOException {
        switch (reply) {
            case Reply.Done(Pdf(String name, byte[] bytes, boolean shown)) ->
                send(response, MediaType.APPLICATION_PDF_VALUE, shown, name, bytes);
            case Reply.Done(CalendarFile(String name, byte[] bytes)) -> send(response, CALENDAR, false, name, bytes);
            case Reply.Done(JsonSchema schema) -> send(response, schema);
            case Reply.Done(JsonLines lines) -> send(response, lines);
            case Reply.Done<?> _, Reply.Refused<?> _, Reply.Rendered<?> _ ->
                send(request, response, render(reply, () -> LanguageChoice.of(request)));
        }
    }

    private static void send(HttpServletResponse response, String type, boolean shown, String name, byte[] file)
            throws IOException {
        response.setContentType(type);
        String disposition = shown ? "inline" : "attachment";
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private void send(HttpServletResponse response, JsonSchema schema) throws IOException {
        byte[] bytes = json.writeValueAsBytes(schema.document());
        response.setContentType(JsonSchema.TYPE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void send(HttpServletResponse response, JsonLines lines) throws IOException {
        response.setContentType(JsonLines.TYPE);
        OutputStream out = response.getOutputStream();
        try {
            lines.each().accept(line -> {
                try {
                    out.write(json.writeValueAsBytes(line));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Reads the bytes of a response for the page behind a form.
    FormReply read(RawResponse answer) {
        return answer.status() < 400 ? new FormReply.Done(json.readTree(answer.body())) : refused(answer);
    }

    private FormReply.Refused refused(RawResponse answer) {
        return FormReply.Refused.of(answer.status(), json.readTree(answer.body()));
    }

    void send(HttpServletRequest request, HttpServletResponse response, RawResponse answer) throws IOException {
        if (answer.passing() && request.getAttribute(KeyedRequest.ATTRIBUTE) instanceof KeyedRequest keyed) {
            keyed.leaveUnanswered();
        }
        setRetryAfter(response, answer);
        if (answer.status() >= 400 && PageSide.wantsPage(request)) {
            pages.getObject().write(request, response, refused(answer));
            return;
        }
        response.setStatus(answer.status());
        if (answer.status() == NO_CONTENT) {
            return;
        }
        response.setContentType(
                answer.status() >= 400 ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private void setRetryAfter(HttpServletResponse response, RawResponse answer) {
        if (answer.status() < 400) {
            return;
        }
        JsonNode problem = json.readTree(answer.body());
        if (EdgeProblem.isTransient(problem.path("code").asString(""))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (answer.status() == RawResponse.TOO_OFTEN) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsUntil(problem.path(Problem.AGAIN))));
        }
        if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE.value() && problem.has(Problem.EXPECTED)) {
            long seconds = Math.min(MOST_SECONDS, secondsUntil(problem.path(Problem.EXPECTED)));
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    private long secondsUntil(JsonNode moment) {
        Instant until = Instant.parse(moment.asString());
        return Math.max(1, Duration.between(time.instant(), until).toSeconds() + 1);
    }
}
