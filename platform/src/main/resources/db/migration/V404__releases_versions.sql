-- Which version is open, for the interlock that takes no application for another one.
create or replace view releases.for_interlock_release as
select service, rush, edition, status, opens, (rehearsal ->> 'version')::int as rehearsed
from releases.release;
