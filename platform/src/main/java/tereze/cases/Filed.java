package tereze.cases;

/// What an applicant has filed for one service before.
///
/// @param same whether an open case is about the same
/// @param open how many of their cases are open
/// @param lately how many of them came in within the last day, whatever became of them
public record Filed(boolean same, int open, int lately) {}
