package tereze.portal.web;

import java.util.function.UnaryOperator;

/// Marks each text before a page shows it. The product has none; the test that looks for untranslated words has.
public interface TextMark extends UnaryOperator<String> {}
