package tereze.reconciliation.store;

import java.util.List;

/// A file of fines or hand-overs is damaged: somebody would be missed.
public final class DamagedRegister extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> places;

    DamagedRegister(List<String> places) {
        super(String.join("; ", places), null, false, false);
        this.places = List.copyOf(places);
    }

    /// Where, and what: one line for each file.
    public List<String> places() {
        return places;
    }
}
