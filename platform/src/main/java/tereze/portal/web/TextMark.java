package tereze.portal.web;

import java.util.function.UnaryOperator;

/// Marks each text before a page shows it. Only the test for untranslated words has one.
public interface TextMark extends UnaryOperator<String> {}
