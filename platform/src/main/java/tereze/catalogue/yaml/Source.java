package tereze.catalogue.yaml;

/// The text of a file from a scalar's first character on, to find the places of the others.
///
/// @param text the whole file, in code points
/// @param from where the scalar's value begins in it: after the quote, or after the mark of a block
/// @param start the place of that
record Source(int[] text, int from, Spot start) {
    /// Walks the file and the value side by side, taking a run of blanks in the one for any run in the other, because
    /// YAML folds lines.
    ///
    /// @param otherwise what is told where they do not go together, because of escapes
    Spot spotOf(String value, int character, Spot otherwise) {
        int[] wanted = value.codePoints().toArray();
        int last = Math.min(character, wanted.length);
        int at = from;
        int line = start.line();
        int column = start.column();
        for (int reached = 0; reached <= last; reached++) {
            boolean blank = reached == wanted.length || isBlank(wanted[reached]);
            while (!blank && at < text.length && isBlank(text[at])) {
                line += text[at] == '\n' ? 1 : 0;
                column = text[at] == '\n' ? 1 : column + 1;
                at++;
            }
            if (reached == last) {
                break;
            }
            if (!blank) {
                if (at >= text.length || text[at] != wanted[reached]) {
                    return otherwise;
                }
                at++;
                column++;
            }
        }
        return new Spot(line, column);
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
