package tereze.documents.paper;

import java.time.Instant;
import java.time.LocalDate;
import tereze.api.ReferenceNumber;
import tereze.documents.CheckCode;
import tereze.documents.PaperContent;

/// A paper as it is printed. Equal papers give equal bytes.
///
/// @param number by which people name it
/// @param act the number in the stream of the act that it is based on
/// @param at the time of that act
/// @param day of that time, in the country's time zone
public record Paper(
        PaperContent content, ReferenceNumber number, long act, Instant at, LocalDate day, CheckCode code) {}
