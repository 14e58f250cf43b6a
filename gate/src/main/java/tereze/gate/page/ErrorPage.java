package tereze.gate.page;

/// A request that the queue cannot answer: what to do instead.
public final class ErrorPage {
    private ErrorPage() {}

    /// The page.
    ///
    /// @param message what is wrong, and what to do
    public static Page of(Words words, boolean demo, String message) {
        String title = words.of("error");
        Html main = Html.of("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", title, message);
        return new Frame(words, words.of("error.queue"), demo).page(new Frame.Content(title, main, null, 0));
    }
}
