package tereze.catalogue.yaml;

/// The file from a scalar's first character on, to compute the places of later characters.
///
/// @param text the whole file, in code points
/// @param from the index of the scalar's first character: after the quote, or after the mark of a block
/// @param start the place of that character
record Source(int[] text, int from, Position start) {
    /// A scalar that comes from another file: all its characters are at one place.
    static Source at(Position place) {
        return new Source(new int[0], 0, place);
    }

    /// Compares the file with the value, character by character. Any run of blanks matches any other, because YAML
    /// folds lines.
    ///
    /// @param otherwise the result if they do not match, because of escapes
    Position spotOf(String value, int character, Position otherwise) {
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
        return new Position(line, column);
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
