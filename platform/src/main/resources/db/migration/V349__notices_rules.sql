-- From this version on, parents are also notified of registrations at a home of their child, and of questions about the child. The
-- acts that the listener has heard were heard under other rules: the next comparison begins after them, or it would count what
-- nobody was to get.
insert into notices.comparison (up_to, position, at, expected, missing)
select c.seq, c.seq, acts.now(), 0, (select count(*) from notices.missing m)
from acts.cursor c
where c.listener = 'notices' and exists (select from notices.comparison k) and c.seq >= (select max(k.up_to) from notices.comparison k)
on conflict (up_to) do nothing;
