-- Codes about people go into their part, and a case may wait for its term.
select acts.declare_kind(616, 'cases.referred/2');
select acts.declare_kind(617, 'cases.refused/2');
select acts.declare_kind(618, 'cases.opened-for/2');
select acts.declare_kind(619, 'cases.asked-without-term/1');
select acts.declare_kind(620, 'cases.referred-without-term/1');
select acts.declare_kind(621, 'cases.answer-due/1');
select acts.declare_kind(622, 'cases.decision-due/1');
