-- Papers of several kinds. A module declares in its migration which kind of act makes a kind of paper; until here the only paper was the
-- notice of registration, made by acts of kind 200.

create table documents.paper (
    kind text primary key check (kind ~ '^[a-z-]{1,60}$'),
    act  int  not null
);
grant select on documents.paper to tereze_app, tereze_committer, tereze_listener;
comment on table documents.paper is 'working';

-- For the migration of the module that makes the paper.
create function documents.declare_paper(kind text, act int) returns void
language sql set search_path = pg_catalog, pg_temp as 'insert into documents.paper (kind, act) values ($1, $2)';
revoke all on function documents.declare_paper from public;
select documents.declare_paper('registration-notice', 200);

-- Nodes of the version before insert notices without it.
alter table documents.document
    add column paper text not null default 'registration-notice' references documents.paper,
    drop constraint document_kind_check,
    add constraint document_kind_check check (case paper
        when 'registration-notice' then kind in ('permanent', 'temporary') else kind ~ '^[a-z-]{0,60}$' end);
comment on column documents.document.registration is 'the thing that the paper is about, also if it is no registration';
comment on column documents.document.kind is 'the variant of the paper; empty if it has none';

create or replace function documents.check_made() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from documents.paper p
            join acts.for_interlock_act a on a.kind = p.act
            join acts.for_interlock_subject s on s.seq = a.seq and s.person = new.holder
            where p.kind = new.paper
                and a.seq = new.seq and a.id = new.id and a.thing = new.registration and a.at = new.at) then
        raise exception 'documents.document: no act % gave its holder this paper', new.id using errcode = 'TZ346';
    end if;
    return new;
end $$;
