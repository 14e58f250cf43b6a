package tereze.cases;

import tereze.api.NotificationKind;

/// Notifications about cases.
public enum CaseNotification implements NotificationKind {
    /// Somebody's application needs your consent.
    CONSENT_ASKED(Priority.HIGH),
    /// Something will happen to you unless you object in time.
    OBJECTION_POSSIBLE(Priority.HIGH),
    /// An officer decides your application.
    CASE_WITH_OFFICER(Priority.NORMAL),
    /// An officer asks you a question about your application.
    CASE_QUESTION(Priority.HIGH),
    CASE_GRANTED(Priority.NORMAL),
    CASE_REFUSED(Priority.NORMAL),
    /// A person who was asked did not answer in time.
    CASE_LAPSED(Priority.NORMAL),
    /// Your representative applied for you.
    CASE_OPENED_FOR_YOU(Priority.NORMAL),
    /// Your representative withdrew the application.
    CASE_WITHDRAWN_FOR_YOU(Priority.NORMAL),
    /// Another parent or guardian applied for your child.
    CHILD_APPLICATION_SENT(Priority.NORMAL),
    /// The application that another parent or guardian sent for your child was decided, or ended in another way.
    CHILD_APPLICATION_ENDED(Priority.NORMAL);

    private final Priority priority;

    CaseNotification(Priority priority) {
        this.priority = priority;
    }

    @Override
    public Priority priority() {
        return priority;
    }
}
