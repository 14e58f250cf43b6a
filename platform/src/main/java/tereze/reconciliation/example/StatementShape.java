package tereze.reconciliation.example;

/// The shapes in which banks write the same facts.
///
/// @param message the number of the message and its version
/// @param root the element below the document
/// @param element of one statement
/// @param balances whether it has balances
/// @param newer whether it has the elements of later versions: codes of status, parties of a kind, UETR
record StatementShape(String message, String root, String element, boolean balances, boolean newer) {
    static final StatementShape OLD = new StatementShape("camt.053.001.02", "BkToCstmrStmt", "Stmt", true, false);
    static final StatementShape NEW = new StatementShape("camt.053.001.08", "BkToCstmrStmt", "Stmt", true, true);
    static final StatementShape REPORT = new StatementShape("camt.052.001.02", "BkToCstmrAcctRpt", "Rpt", false, false);
    static final StatementShape NOTIFICATION =
            new StatementShape("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn", false, true);
}
