package tereze.reconciliation.example;

/// On which way a payment is reported.
enum Channel {
    TERMINAL,
    RUSSIAN_TERMINAL,
    KAZAKH_TERMINAL,
    /// Its file is there twice, with another name.
    COPIED_TERMINAL,
    EXCHANGE,
    /// Its file lacks its end.
    CUT_EXCHANGE,
    OLD_STATEMENT,
    STATEMENT,
    /// In one entry with others.
    BATCH,
    /// Reports of the day of the account that has the statements.
    REPORT,
    /// Notifications of the account that has the statements.
    NOTIFICATION,
    /// Its file is there twice, with another name.
    COPIED_STATEMENT,
    /// Its file ends in the middle of an entry.
    CUT_STATEMENT;

    /// Whether its files can have this text.
    boolean canWrite(String text) {
        return (this != RUSSIAN_TERMINAL && this != EXCHANGE && this != CUT_EXCHANGE)
                || ExchangeWriter.CHARSET.newEncoder().canEncode(text);
    }
}
