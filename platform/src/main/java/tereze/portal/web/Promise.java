package tereze.portal.web;

import tereze.acts.Code;

/// The twelve promises, and how far each is kept today. `docs/promises.md` is authoritative: a test compares the
/// states. The texts of the portal contain its wording under its code.
public enum Promise {
    P1(State.HELD),
    P2(State.HELD),
    P3(State.HELD),
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

    public State state() {
        return state;
    }

    /// The name in texts, such as `p2`.
    public String code() {
        return Code.of(this);
    }

    public enum State {
        /// The mechanism is built, and a test tries to break it.
        HELD,
        /// A part of the mechanism is built.
        PARTLY,
        /// No mechanism exists yet.
        TO_COME;

        /// The name in texts and documents, such as `to-come`.
        public String code() {
            return Code.of(this);
        }
    }
}
