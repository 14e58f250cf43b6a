package tereze.portal.web;

import java.util.Locale;

/// One of the twelve promises, and how far it is kept today. `docs/promises.md` is what counts: a test holds the states
/// against it. Its words stand under its code in the texts of the portal.
public enum Promise {
    P1(State.TO_COME),
    P2(State.HELD),
    P3(State.TO_COME),
    P4(State.HELD),
    P5(State.TO_COME),
    P6(State.PARTLY),
    P7(State.TO_COME),
    P8(State.TO_COME),
    P9(State.TO_COME),
    P10(State.TO_COME),
    P11(State.TO_COME),
    P12(State.PARTLY);

    private final State state;

    Promise(State state) {
        this.state = state;
    }

    /// How far it is kept.
    public State state() {
        return state;
    }

    /// As its texts are named, such as `p2`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How far a promise is kept.
    public enum State {
        /// The mechanism is built, and a test tries to break it.
        HELD,
        /// A part of it is.
        PARTLY,
        /// Nothing keeps it yet.
        TO_COME;

        /// As texts and documents call it, such as `to-come`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
