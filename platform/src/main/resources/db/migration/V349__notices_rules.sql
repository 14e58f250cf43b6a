-- From this version on, parents are also notified of registrations at a home of their child, and of questions about the child. The
-- acts of before were heard under other rules: the next comparison begins after them, or it would count what nobody was to get.
insert into notices.comparison (up_to, position, at, expected, missing)
select a.seq, a.seq, acts.now(), 0, (select count(*) from notices.missing m)
from acts.for_interlock_act a
where exists (select from notices.comparison c) and a.seq = (select max(b.seq) from acts.for_interlock_act b)
on conflict (up_to) do nothing;
