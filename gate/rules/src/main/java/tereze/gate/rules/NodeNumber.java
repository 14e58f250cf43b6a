package tereze.gate.rules;

/// The numbers of nodes, u16. Those from 900 on are of kiosks: so a ticket says whether a kiosk issued it, and the key
/// of a kiosk can sign no ticket that looks like one of another node.
public final class NodeNumber {
    /// The least number of a kiosk.
    public static final int FIRST_KIOSK = 900;

    /// The greatest number.
    public static final int LAST = 0xffff;

    private NodeNumber() {}

    /// Whether it is a number of a node.
    public static boolean isOne(int number) {
        return number >= 0 && number <= LAST;
    }

    /// Whether it is a number of a kiosk.
    public static boolean isKiosk(int number) {
        return number >= FIRST_KIOSK && number <= LAST;
    }
}
