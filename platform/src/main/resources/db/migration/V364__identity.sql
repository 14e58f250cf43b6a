-- Identity documents that people collect: each rests on a granted case and has a document of its person.

create schema identity;
grant usage on schema identity to tereze_app, tereze_committer, tereze_listener;

create table identity.pickup (
    id       uuid        primary key,
    version  int         not null,
    act_seq  bigint      not null,
    kase     uuid        not null,
    person   uuid        not null,
    document uuid        not null,
    ready    date        not null,
    office   uuid,
    at       timestamptz not null
);
create unique index pickup_of_case on identity.pickup (kase);
create unique index pickup_of_document on identity.pickup (document);
select acts.declare_state('identity.pickup', array['kase', 'person', 'document', 'ready', 'office', 'at']);
select acts.declare_kind(2100, 'identity.document-ordered/1', 'identity.pickup');

-- No single statement orders a document: there is a granted case, and a card or a passport of the person that is valid from the day on
-- which it is ready. What the same transaction writes later counts, so this is asked at its end.
create function identity.check_pickup() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from cases.for_interlock_case c where c.id = new.kase and c.status = 'granted')
        or not exists (
            select from people.for_interlock_document d
            where d.id = new.document and d.person = new.person and d.kind in ('identity-card', 'passport')
                and d.issued = new.ready)
    then
        raise exception 'identity.pickup: % lacks its case or its document', new.id using errcode = 'TZ364';
    end if;
    return null;
end $$;
revoke all on function identity.check_pickup from public;
create constraint trigger pickup_whole after insert on identity.pickup deferrable initially deferred for each row
    execute function identity.check_pickup();
