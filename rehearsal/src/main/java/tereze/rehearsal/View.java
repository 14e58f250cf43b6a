package tereze.rehearsal;

/// Hears what a rehearsal is doing.
public interface View {
    /// Shows nothing.
    View NONE = new View() {
        @Override
        public void begin(String part) {}

        @Override
        public void at(String figures) {}
    };

    /// A part of the work begins.
    void begin(String part);

    /// How far the part is.
    void at(String figures);
}
