-- The register of addresses and of residence. Rows of a bulk load bear version 1 and the number of the one act that
-- tells of it; a bulk load fills no guard rows.
create schema addresses;
grant usage on schema addresses to tereze_app, tereze_committer, tereze_listener;

create table addresses.place (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    parent  uuid,
    level   text   not null check (level in ('region', 'district', 'locality')),
    kato    text   not null check (kato ~ '^[0-9]{9}$'),
    name    jsonb  not null check (name ?& array['kk', 'ru', 'en']),
    check ((parent is null) = (level = 'region'))
);
create unique index place_kato on addresses.place (kato);
create index place_in on addresses.place (parent);
select acts.declare_state('addresses.place');

create table addresses.street (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    place   uuid   not null,
    name    jsonb  not null check (name ?& array['kk', 'ru', 'en'])
);
create index street_in on addresses.street (place);
select acts.declare_state('addresses.street', array['place']);

-- Two codes at one house number are two buildings: nothing here is unique but the code.
create table addresses.building (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    street  uuid   not null,
    rka     text   not null check (rka ~ '^[0-9]{16}$'),
    number  text   not null check (length(number) between 1 and 20)
);
create unique index building_rka on addresses.building (rka);
create index building_in on addresses.building (street);
select acts.declare_state('addresses.building', array['street', 'rka']);

create table addresses.premises (
    id       uuid    primary key,
    version  int     not null,
    act_seq  bigint  not null,
    building uuid    not null,
    rka      text    not null check (rka ~ '^[0-9]{16}$'),
    kato     text    not null check (kato ~ '^[0-9]{9}$'),
    number   text    check (length(number) between 1 and 20),
    kind     text    not null check (kind in ('residential', 'dormitory', 'non-residential')),
    arrested boolean not null
);
create unique index premises_rka on addresses.premises (rka);
create index premises_in on addresses.premises (building);
select acts.declare_state('addresses.premises', array['building', 'rka']);

create table addresses.ownership (
    id           uuid   primary key,
    version      int    not null,
    act_seq      bigint not null,
    premises     uuid   not null,
    person       uuid,
    organisation text   check (organisation ~ '^[0-9]{12}$'),
    share        int    not null check (share >= 1),
    share_of     int    not null check (share_of >= share),
    since        date   not null check (since >= '1800-01-01'),
    until        date   check (until >= since),
    check (num_nonnulls(person, organisation) = 1)
);
create index ownership_of_premises on addresses.ownership (premises);
create index ownership_of_person on addresses.ownership (person) where person is not null;
create index ownership_of_organisation on addresses.ownership (organisation) where organisation is not null;
select acts.declare_state('addresses.ownership', array['premises', 'person', 'organisation', 'since']);

create table addresses.registration (
    id            uuid    primary key,
    version       int     not null,
    act_seq       bigint  not null,
    person        uuid    not null,
    premises      uuid    not null,
    kind          text    not null check (kind in ('permanent', 'temporary')),
    since         date    not null check (since >= '1900-01-01' and since < '2200-01-01'),
    until         date    check (until > since and until < '2201-01-01'),
    ended         date    check (ended >= since and ended <= coalesce(until, ended)),
    end_reason    text    check (end_reason in
        ('by-person', 'by-owner', 'by-officer', 'by-court', 'replaced', 'moved', 'expired', 'death')),
    disputed      boolean not null,
    sealed        boolean not null,
    standing_kind text    check (standing_kind is not distinct from case when ended is null then kind end),
    check ((kind = 'temporary') = (until is not null)),
    check ((ended is null) = (end_reason is null))
);
comment on column addresses.registration.standing_kind is 'the kind while it stands, so that the index below counts no ended one';
-- One permanent and one temporary registration a person, whoever writes.
create unique index registration_standing on addresses.registration (person, standing_kind);
create index registration_of_person on addresses.registration (person, since);
create index registration_at_premises on addresses.registration (premises);
create index registration_due on addresses.registration (until) where standing_kind = 'temporary';
-- No row is ever overwritten: who, where, how and since when are not in the grant.
select acts.declare_state('addresses.registration', array['person', 'premises', 'kind', 'since', 'until']);

create table addresses.dwelling (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
comment on column addresses.dwelling.id is 'the premises';
select acts.declare_set('addresses.dwelling');
