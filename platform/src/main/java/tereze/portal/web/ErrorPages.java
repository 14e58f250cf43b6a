package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tereze.api.EdgeProblem;
import tereze.api.FormReply;
import tereze.api.LanguageChoice;
import tereze.api.ProblemPages;
import tereze.sessions.Sessions;

/// The error page: what went wrong, and what to do next.
@Component
final class ErrorPages implements ProblemPages {
    private static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int INTERNAL = 500;

    /// The statuses with their own advice.
    private static final Set<Integer> ADVISED = Set.of(400, 403, 404, 405, 413, 500, 503);

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final PageLayout layout;
    private final Sessions sessions;

    ErrorPages(ObjectProvider<ThymeleafViewResolver> views, PageLayout layout, Sessions sessions) {
        this.views = views;
        this.layout = layout;
        this.sessions = sessions;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, FormReply.Refused problem)
            throws IOException {
        if (problem.status() >= INTERNAL) {
            sessions.lookNoMore(request);
        }
        if (problem.code().equals(EdgeProblem.NOT_SIGNED_IN.code())) {
            response.setStatus(SEE_OTHER);
            String signIn = LocalPath.of(layout.of(request).here()).afterSignIn();
            boolean ended = sessions.ended(request).isPresent();
            response.setHeader(HttpHeaders.LOCATION, ended ? signIn + "&ended" : signIn);
            return;
        }
        if (isSecondSignIn(request)) {
            response.setStatus(SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    LocalPath.of(request.getParameter("to")).value());
            return;
        }
        response.setStatus(problem.status());
        if (problem.status() == UNAVAILABLE && EdgeProblem.isTransient(problem.code())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        Map<String, Object> model = new HashMap<>();
        model.put(PageLayout.ATTRIBUTE, layout.of(request));
        model.put("problem", problem);
        model.put("advice", advice(problem));
        render(model, request, response);
    }

    /// A double click on sign-in: the first one has signed the person in, which made the CSRF token of the second
    /// invalid.
    private boolean isSecondSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals("/sign-in")
                && sessions.of(request).isPresent();
    }

    /// To open the page again helps with a form that has expired. It does not help with a page that is for others.
    private static String advice(FormReply.Refused problem) {
        int status = problem.status();
        if (status == FORBIDDEN && !problem.code().equals(EdgeProblem.FORM_EXPIRED.code())) {
            return "for-others";
        }
        if (ADVISED.contains(status)) {
            return String.valueOf(status);
        }
        return String.valueOf(status < INTERNAL ? BAD_REQUEST : INTERNAL);
    }

    private void render(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale before = LocaleContextHolder.getLocale();
        Locale locale = LanguageChoice.of(request).locale();
        LocaleContextHolder.setLocale(locale);
        try {
            View view = views.getObject().resolveViewName("portal/trouble", locale);
            if (view == null) {
                throw new IllegalStateException("no view: portal/trouble");
            }
            view.render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
