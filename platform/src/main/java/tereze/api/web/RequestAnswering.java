package tereze.api.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DuplicateRequest;
import tereze.acts.Outcome;
import tereze.acts.StoredResponse;
import tereze.api.Answering;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.RawResponse;
import tereze.api.Reply;

/// Answers one request.
final class RequestAnswering implements Answering {
    private final Acts acts;
    private final Rendering rendering;
    private final Supplier<Language> language;
    private final @Nullable KeyedRequest keyed;
    private final @Nullable StoredResponse before;

    /// @param before the stored response for this key, if nobody has looked for it yet; else null
    RequestAnswering(
            Acts acts,
            Rendering rendering,
            Supplier<Language> language,
            @Nullable KeyedRequest keyed,
            @Nullable StoredResponse before) {
        this.acts = acts;
        this.rendering = rendering;
        this.language = language;
        this.keyed = keyed;
        this.before = before;
    }

    @Override
    public <S, R, T> Reply<T> run(
            Command<Outcome<S, R>> command, BiFunction<S, UUID, Reply<T>> done, Function<R, Problem> problem) {
        return run(command, outcome -> switch (outcome) {
            case Outcome.Done<S, R>(S state, UUID receipt) -> done.apply(state, receipt);
            case Outcome.Refused<S, R>(R why) -> Reply.problem(problem.apply(why));
        });
    }

    private <R, T> Reply<T> run(Command<R> command, Function<R, Reply<T>> toReply) {
        if (keyed == null) {
            return toReply.apply(acts.run(command));
        }
        if (before != null) {
            return keyed.repeat(before);
        }
        RenderedResult<R, T> rendered = new RenderedResult<>(keyed, toReply);
        try {
            acts.run(command, rendered::store);
            return rendered.settle();
        } catch (DuplicateRequest used) {
            return keyed.repeat(used.answer());
        }
    }

    @Override
    public FormReply read(Reply<?> reply) {
        return rendering.read(rendering.render(reply, language));
    }

    @Override
    public Language language() {
        return language.get();
    }

    /// Renders the result of each attempt once, so that the stored bytes are the bytes sent.
    private final class RenderedResult<R, T> {
        private final KeyedRequest keyed;
        private final Function<R, Reply<T>> toReply;
        private @Nullable RawResponse answer;

        private RenderedResult(KeyedRequest keyed, Function<R, Reply<T>> toReply) {
            this.keyed = keyed;
            this.toReply = toReply;
        }

        @Nullable
        StoredResponse store(R result) {
            RawResponse own = rendering.render(toReply.apply(result), language);
            RawResponse made = keyed.excess(own)
                    .map(problem -> rendering.render(Reply.problem(problem), language))
                    .orElse(own);
            answer = made;
            // A response to an internal error is never stored, because the next try may succeed.
            return made.lasts() ? keyed.keep(made) : null;
        }

        private Reply<T> settle() {
            RawResponse made = Objects.requireNonNull(answer, "a command that was not attempted");
            if (made.lasts()) {
                keyed.settle(made);
            }
            return new Reply.Rendered<>(made);
        }
    }
}
