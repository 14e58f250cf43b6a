package tereze.law;

/// The unit of a legal number.
public enum Unit {
    WORKING_DAYS,
    WORKING_MINUTES,
    HOURS,
    CALENDAR_DAYS,
    MONTHS,
    /// Whole years of age.
    YEARS,
    PERSONS,
    TENGE,
    /// Multiples of the monthly calculation index (MCI), which the budget law sets each year.
    MCI
}
