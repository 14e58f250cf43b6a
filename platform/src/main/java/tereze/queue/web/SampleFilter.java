package tereze.queue.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tereze.queue.Samples;

/// Measures how long applications take: the line moves as fast as they are answered.
@Component
final class SampleFilter extends OncePerRequestFilter {
    private static final int FAILED = 500;
    private static final Pattern APPLICATION = Pattern.compile("/api/v1/cases|/services/[^/]+/apply");

    private final Samples samples;

    SampleFilter(Samples samples) {
        this.samples = samples;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !APPLICATION.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        samples.begin();
        int status = FAILED;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            samples.end(status);
        }
    }
}
