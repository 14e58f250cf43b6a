-- The place in the queue with which an application came. It keeps its first value.
alter table cases.case add column ord text constraint case_ord check (ord ~ '^[0-9a-f]{16}$');

-- Declared again, because the ending names the columns that were there when it was declared.
drop trigger acts_ended on cases.case;
select acts.declare_ending('cases.case', 'status', array['granted', 'refused', 'lapsed', 'withdrawn']);
select acts.declare_kind(631, 'cases.queued/1', 'cases.case');

-- While people queue for a service, it takes an application only of a person whose turn it was, and with that person's place. The
-- server's clock may differ by five seconds.
create function cases.check_queued() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    live int;
begin
    select e.number into live from queue.for_interlock_event e
    where e.service = new.service and e.status in ('announced', 'drawn') and e.begins <= acts.now() and e.closes > acts.now() + interval '5 seconds';
    if live is not null and not exists (
            select from queue.for_interlock_admission a
            where a.event = live and a.person = new.applicant and a.lasts_to > acts.now() - interval '5 seconds' and a.ord = new.ord) then
        raise exception 'cases.case: % came past the queue of event %', new.id, live using errcode = 'TZ411';
    end if;
    return null;
end $$;
revoke all on function cases.check_queued from public;
create trigger case_queued after insert on cases.case for each row execute function cases.check_queued();
