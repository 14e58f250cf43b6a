package tereze.testing;

import java.util.List;
import java.util.stream.Collectors;
import tereze.acts.Act;
import tereze.acts.Decision;
import tereze.acts.Outcome;

/// Reads decisions of rules and outcomes of commands in tests.
public final class Decided {
    private Decided() {}

    /// The acts that rules decided on.
    public static <A extends Act> List<A> acts(Decision<A, ?> decision) {
        return switch (decision) {
            case Decision.Accepted<A, ?>(List<A> acts) -> acts;
            case Decision.Refused<A, ?>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    /// The one act that rules decided on.
    public static <A extends Act> A act(Decision<A, ?> decision) {
        List<A> acts = acts(decision);
        if (acts.size() != 1) {
            throw new AssertionError(acts);
        }
        return acts.getFirst();
    }

    /// The refusal of the rules.
    public static <R> R refusal(Decision<?, R> decision) {
        return switch (decision) {
            case Decision.Accepted<?, R>(var acts) -> throw new AssertionError("accepted: " + acts);
            case Decision.Refused<?, R>(R why) -> why;
        };
    }

    /// A decision as a short text: the names of its acts, or `!` and the name of the refusal.
    public static String word(Decision<?, ?> decision) {
        return switch (decision) {
            case Decision.Accepted<?, ?>(var acts) ->
                acts.stream().map(act -> act.getClass().getSimpleName()).collect(Collectors.joining("+"));
            case Decision.Refused<?, ?>(var why) -> "!" + why.getClass().getSimpleName();
        };
    }

    /// The state after a command.
    public static <S> S state(Outcome<S, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done<S, ?>(S state, var _) -> state;
            case Outcome.Refused<S, ?>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    /// The outcome itself if the command succeeded, otherwise only the refusal.
    public static Object plain(Outcome<?, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?, ?> done -> done;
            case Outcome.Refused<?, ?>(Object why) -> why;
        };
    }
}
