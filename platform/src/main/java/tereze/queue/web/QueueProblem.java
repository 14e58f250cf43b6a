package tereze.queue.web;

import tereze.api.ProblemCode;

/// Problems of queues.
enum QueueProblem implements ProblemCode {
    EVENT_UNKNOWN(404),
    EVENT_CLOSED(410),
    PASS_OF_ANOTHER(409),
    PASS_FORGED(401),
    PASS_EXPIRED(410),
    NOT_YOUR_TURN(409),
    QUEUE_BEGUN(409),
    COMMITTED_ALREADY(409),
    TOO_MANY_COMMITMENTS(409),
    COMMITMENT_NOT_YOURS(403);

    private final int status;

    QueueProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
