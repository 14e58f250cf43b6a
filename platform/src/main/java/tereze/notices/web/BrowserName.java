package tereze.notices.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a browser, so that its owner recognises it among others.
final class BrowserName {
    private static final String UNKNOWN = "Web";

    /// A browser also names those that it wants to be taken for, so the special ones come first.
    private static final Map<String, String> BROWSERS = ordered(
            "YaBrowser/",
            "Yandex",
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /// The name, such as `Firefox, Android`.
    ///
    /// @param userAgent the header, which may say anything
    static String of(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.entrySet().stream()
                        .filter(part -> userAgent.contains(part.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), name -> name.isEmpty() ? UNKNOWN : name));
    }

    private static Map<String, String> ordered(String... parts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        return map;
    }
}
