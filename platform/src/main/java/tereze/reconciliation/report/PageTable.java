package tereze.reconciliation.report;

import java.util.List;

/// A table of a page, as markup. On a phone each row becomes a block, so the roles are written out and each cell bears
/// the title of its column.
final class PageTable {
    private final StringBuilder markup = new StringBuilder();
    private final List<Column> columns;

    /// A column.
    ///
    /// @param title as markup
    /// @param style `figures` for numbers, `prose` for sentences, empty for the rest
    record Column(String title, String style) {
        static Column text(String title) {
            return new Column(title, "");
        }

        static Column prose(String title) {
            return new Column(title, "prose");
        }

        static Column figures(String title) {
            return new Column(title, "figures");
        }
    }

    /// @param label the id of its heading
    PageTable(String label, List<Column> columns) {
        this.columns = List.copyOf(columns);
        markup.append("<table role=\"table\" aria-labelledby=\"")
                .append(label)
                .append("\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for (Column column : columns) {
            markup.append("<th role=\"columnheader\" scope=\"col\" class=\"%s\">%s</th>"
                    .formatted(column.style(), column.title()));
        }
        markup.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    }

    /// Adds a row.
    ///
    /// @param cells markup, one for each column; the first names the row
    PageTable row(List<String> cells) {
        markup.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(cells.getFirst())
                .append("</th>");
        for (int i = 1; i < columns.size(); i++) {
            Column column = columns.get(i);
            markup.append("<td role=\"cell\" class=\"%s\" data-label=\"%s\">%s</td>"
                    .formatted(column.style(), column.title(), cells.get(i)));
        }
        markup.append("</tr>\n");
        return this;
    }

    /// The whole table.
    String end() {
        return markup + "</tbody></table>\n";
    }
}
