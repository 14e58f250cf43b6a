package tereze.gate.queue;

/// Why a command cannot do what it should. The message is one line for the person who typed it.
final class Obstacle extends Exception {
    private static final long serialVersionUID = 1L;

    Obstacle(String message) {
        super(message);
    }
}
