package tereze.documents.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tereze.documents.CheckCode;
import tereze.documents.PaperContent;

/// A paper as it is printed. Equal papers give equal bytes.
///
/// @param act the number of the act that it is based on
/// @param receipt of that act
/// @param at the time of that act
/// @param day of that time, in the country's time zone
public record Paper(PaperContent content, long act, UUID receipt, Instant at, LocalDate day, CheckCode code) {}
