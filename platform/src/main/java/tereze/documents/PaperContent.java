package tereze.documents;

import java.util.List;
import tereze.api.Text;

/// What a paper says, in three languages. The printer adds the act that it is based on, the code, and how to check it.
///
/// @param purpose what the paper is for, and what nobody may ask it for
public record PaperContent(Text title, List<Line> lines, Text purpose) {
    public PaperContent {
        lines = List.copyOf(lines);
    }

    /// A label with its value.
    ///
    /// @param value the same in all languages if it is a name
    /// @param note a number that belongs to the value; empty if there is none
    public record Line(Text label, Text value, String note) {
        /// Whether the value is the same in all languages.
        public boolean plain() {
            return value.kk().equals(value.ru()) && value.kk().equals(value.en());
        }
    }
}
