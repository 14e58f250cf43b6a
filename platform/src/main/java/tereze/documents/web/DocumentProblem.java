package tereze.documents.web;

import tereze.api.ProblemCode;

enum DocumentProblem implements ProblemCode {
    DOCUMENT_UNKNOWN(404),
    CHECK_CODE_MISTYPED(422);

    private final int status;

    DocumentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
