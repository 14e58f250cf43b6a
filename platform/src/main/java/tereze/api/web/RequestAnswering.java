package tereze.api.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.acts.DuplicateRequest;
import tereze.acts.Keeping;
import tereze.acts.StoredResponse;
import tereze.api.Answer;
import tereze.api.Answering;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.Reply;

/// Answers one request.
final class RequestAnswering implements Answering {
    private final Rendering rendering;
    private final Language language;
    private final @Nullable KeyedRequest keyed;
    private final @Nullable StoredResponse before;

    /// @param before what was answered under this key, where nobody has looked for it yet; else null
    RequestAnswering(
            Rendering rendering, Language language, @Nullable KeyedRequest keyed, @Nullable StoredResponse before) {
        this.rendering = rendering;
        this.language = language;
        this.keyed = keyed;
        this.before = before;
    }

    @Override
    public <R, T> Reply<T> to(Function<Keeping<R>, R> command, Function<R, Reply<T>> telling) {
        if (keyed == null) {
            return telling.apply(command.apply(Keeping.nothing()));
        }
        if (before != null) {
            return keyed.repeat(before);
        }
        KeepingOnce<R, T> keeping = new KeepingOnce<>(keyed, telling);
        try {
            R outcome = command.apply(keeping);
            return keeping.settle(outcome);
        } catch (DuplicateRequest before) {
            return keyed.repeat(before.answer());
        }
    }

    @Override
    public FormReply read(Reply<?> reply) {
        return rendering.read(rendering.render(reply, language));
    }

    @Override
    public Language language() {
        return language;
    }

    /// Renders an outcome once, so that the bytes kept are the bytes sent.
    private final class KeepingOnce<R, T> implements Keeping<R> {
        private final KeyedRequest keyed;
        private final Function<R, Reply<T>> telling;
        private @Nullable R kept;
        private @Nullable Answer answer;

        private KeepingOnce(KeyedRequest keyed, Function<R, Reply<T>> telling) {
            this.keyed = keyed;
            this.telling = telling;
        }

        @Override
        public @Nullable StoredResponse keep(R outcome) {
            Answer made = rendering.render(telling.apply(outcome), language);
            kept = outcome;
            answer = made;
            // What failed inside may succeed at the next try: it is never kept.
            return made.lasts() ? keyed.keep(made) : null;
        }

        @SuppressWarnings("ReferenceEquality")
        private Reply<T> settle(R outcome) {
            if (answer == null || kept != outcome) {
                return telling.apply(outcome);
            }
            keyed.settle();
            return new Reply.Rendered<>(answer);
        }
    }
}
