package tereze.gate.client;

/// Why a command cannot do what it should. The message is one line for the person who typed it.
public final class Obstacle extends Exception {
    private static final long serialVersionUID = 1L;

    public Obstacle(String message) {
        super(message);
    }
}
