package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import tereze.acts.Sha256;
import tereze.api.Language;

/// A page as it is sent, plain and compressed. Browsers cache it and revalidate it each time, so that they show no
/// page in another language, of an older version, or from before sign-in.
///
/// @param etag of the plain bytes, without quotes
record RenderedPage(byte[] plain, byte[] compressed, String etag, Language language) {
    private static final String TYPE = "text/html;charset=UTF-8";
    private static final String GZIP = "gzip";

    static RenderedPage of(byte[] plain, Language language) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return new RenderedPage(plain, compressed.toByteArray(), Sha256.hex(plain), language);
    }

    /// Sends the page, or 304 if the browser has it.
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean smaller = takesGzip(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
        // A strong ETag differs between encodings.
        String tag = '"' + etag + (smaller ? "-" + GZIP : "") + '"';
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        byte[] body = smaller ? compressed : plain;
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        if (smaller) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// A browser accepts gzip without a weight. A client that weighs encodings gets the plain bytes.
    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",", -1)) {
            if (coding.strip().equalsIgnoreCase(GZIP)) {
                return true;
            }
        }
        return false;
    }
}
