-- Only functions store a comparison. Before, a row in plain SQL could put off the next one without end.
revoke insert, update on notices.comparison from tereze_app;

-- How far the listener was when the comparison ran: one that was cut short goes on before the day is over.
alter table notices.comparison
    drop constraint comparison_check,
    add check (missing >= 0),
    add column position bigint;
-- What was put there by hand and never happened.
delete from notices.comparison where up_to > (select coalesce(max(a.seq), -1) from acts.for_interlock_act a) or at > acts.now();
update notices.comparison set position = up_to;
alter table notices.comparison
    alter column position set not null,
    add check (up_to <= position);
comment on column notices.comparison.missing is 'all that were missing then, also of the acts before';

-- The notifications that are missing. They are checked again by each comparison, until they are there.
create table notices.missing (
    person uuid        not null,
    seq    bigint      not null,
    found  timestamptz not null,
    primary key (person, seq)
);
grant select on notices.missing to tereze_app, tereze_committer, tereze_listener;
comment on table notices.missing is 'working';

-- Whether a person can read it, and whether its messages were put out. The listener puts out at least one row for each.
create function notices.is_told(of_person uuid, of_seq bigint) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from notices.notice n where n.person = of_person and n.seq = of_seq)
        and exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
$$;

-- Stores which of these are missing.
create function notices.note_missing(persons uuid[], seqs bigint[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into notices.missing (person, seq, found)
    select u.person, u.seq, acts.now() from unnest(persons, seqs) u(person, seq)
    where u.person is not null and u.seq between 0 and (select max(a.seq) from acts.for_interlock_act a)
        and not notices.is_told(u.person, u.seq)
    on conflict do nothing
$$;

-- Ends a comparison: what is there by now is not missing any more. It comes to an act that there is, never back, and its moment is
-- the database's. Of two nodes that compare at once, the one that is behind stores nothing.
create function notices.end_comparison(
    to_seq bigint, of_position bigint, of_expected bigint, out at timestamptz, out missing bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if to_seq < -1 or of_position < to_seq or of_position > (select coalesce(max(a.seq), -1) from acts.for_interlock_act a) then
        raise exception 'notices.end_comparison: up to % of % (expected: to an act)', to_seq, of_position using errcode = 'TZ313';
    end if;
    at := acts.now();
    delete from notices.missing m where notices.is_told(m.person, m.seq);
    select count(*) into missing from notices.missing m;
    insert into notices.comparison as c (up_to, position, at, expected, missing)
    select to_seq, of_position, end_comparison.at, of_expected, end_comparison.missing
    where to_seq >= coalesce((select max(l.up_to) from notices.comparison l), -1)
    on conflict (up_to) do update set position = greatest(c.position, excluded.position), at = excluded.at, missing = excluded.missing;
end $$;
revoke all on function notices.is_told, notices.note_missing, notices.end_comparison from public;
grant execute on function notices.note_missing, notices.end_comparison to tereze_app;
