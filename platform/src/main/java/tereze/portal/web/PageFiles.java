package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import tereze.acts.Sha256;

/// Static files of pages: our own, and those of libraries in jars. None comes from another server.
///
/// `${@files.address('tereze/tereze.css')}` adds a hash of the content to the URL, so browsers cache the file for a
/// year. Without the hash, browsers revalidate it on each use.
@Component("files")
public final class PageFiles implements HandlerInterceptor {
    static final String PATTERN = "/assets/**";

    private static final String FOLDER = "/assets/";
    private static final String OWN = "static/assets/";
    private static final String MANIFEST = ".webmanifest";
    private static final int MARK_LENGTH = 12;

    /// Folders of libraries, by URL prefix.
    private static final Map<String, String> LIBRARIES =
            Map.of("htmx/", "META-INF/resources/webjars/htmx.org/2.0.10/dist/");

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    /// The URL of a file, with the hash of its content.
    ///
    /// @param name such as `tereze/tereze.css`
    /// @throws UncheckedIOException if there is no such file
    public String address(String name) {
        return FOLDER + name + "?v=" + marks.computeIfAbsent(name, PageFiles::mark);
    }

    void serve(ResourceHandlerRegistry registry) {
        LIBRARIES.forEach((name, folder) -> registry.addResourceHandler(FOLDER + name + "**")
                .addResourceLocations("classpath:/" + folder)
                .setUseLastModified(false)
                .setEtagGenerator(PageFiles::tag));
        registry.addResourceHandler(PATTERN)
                .addResourceLocations("classpath:/" + OWN)
                .setUseLastModified(false)
                .setEtagGenerator(PageFiles::tag);
        // Where programs look that do not read the page.
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setEtagGenerator(PageFiles::tag)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        // At the root, because a service worker only controls pages below its own path.
        registry.addResourceHandler("/service-worker.js")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setEtagGenerator(PageFiles::tag);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        String mark = request.getParameter("v");
        boolean current = mark != null && mark.equals(marks.get(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (name.endsWith(MANIFEST)) {
            // Spring does not know the type.
            response.setContentType("application/manifest+json");
        }
        return true;
    }

    /// A weak ETag, because Tomcat does not compress a response with a strong one.
    private static String tag(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return "W/\"" + digest(content) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(String name) {
        String path = LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .map(library ->
                        library.getValue() + name.substring(library.getKey().length()))
                .findFirst()
                .orElse(OWN + name);
        try (InputStream content = new ClassPathResource(path).getInputStream()) {
            return digest(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(InputStream content) throws IOException {
        return Sha256.hex(content.readAllBytes()).substring(0, MARK_LENGTH);
    }
}
