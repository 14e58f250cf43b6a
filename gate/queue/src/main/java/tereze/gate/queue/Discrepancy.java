package tereze.gate.queue;

/// Something that cannot be so if nobody has changed anything. The message begins with the place: the node, the
/// second, the person.
final class Discrepancy extends Exception {
    private static final long serialVersionUID = 1L;

    Discrepancy(String place, String what) {
        super(place + ": " + what);
    }
}
