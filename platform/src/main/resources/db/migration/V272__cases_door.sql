select acts.declare_ending('cases.case', 'status', array['granted', 'refused', 'lapsed', 'withdrawn']);

-- The kinds of act that there are already.
select acts.declare_kind(600, 'cases.opened/1');
select acts.declare_kind(601, 'cases.asked/1');
select acts.declare_kind(602, 'cases.consent-given/1');
select acts.declare_kind(603, 'cases.consent-refused/1');
select acts.declare_kind(604, 'cases.silence-agreed/1');
select acts.declare_kind(605, 'cases.referred/1');
select acts.declare_kind(606, 'cases.granted/1');
select acts.declare_kind(607, 'cases.refused/1');
select acts.declare_kind(608, 'cases.granted-by-officer/1');
select acts.declare_kind(609, 'cases.refused-by-officer/1');
select acts.declare_kind(610, 'cases.lapsed/1');
select acts.declare_kind(611, 'cases.withdrawn/1');
select acts.declare_kind(612, 'cases.opened-for/1');
select acts.declare_kind(613, 'cases.question-read/1');
select acts.declare_kind(614, 'cases.not-reached/1');
select acts.declare_kind(615, 'cases.referred-in/1');
