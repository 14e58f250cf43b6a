-- The register of agencies. Rows of a bulk load bear version 1 and the number of the one act that tells of it.
create schema agencies;
grant usage on schema agencies to tereze_app, tereze_committer, tereze_listener;

create table agencies.agency (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    code    text   not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    bin     text   check (bin ~ '^[0-9]{12}$'),
    kind    text   not null check (kind in ('public', 'private')),
    name    jsonb  not null check (name ?& array['kk', 'ru', 'en'])
);
create unique index agency_code on agencies.agency (code);
create unique index agency_bin on agencies.agency (bin);
select acts.declare_state('agencies.agency', array['code']);

create table agencies.office (
    id        uuid   primary key,
    version   int    not null,
    act_seq   bigint not null,
    agency    uuid   not null references agencies.agency (id),
    code      text   not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    kind      text   not null check (kind in ('department', 'service-centre')),
    territory text   not null check (territory ~ '^[0-9]{9}$'),
    name      jsonb  not null check (name ?& array['kk', 'ru', 'en'])
);
create unique index office_code on agencies.office (agency, code);
select acts.declare_state('agencies.office', array['agency', 'code']);

create table agencies.ground (
    id           uuid    primary key,
    version      int     not null,
    act_seq      bigint  not null,
    agency       uuid    not null references agencies.agency (id),
    purpose      text    not null check (purpose ~ '^[a-z][a-z0-9-]{1,59}$'),
    ground       text    not null check (ground ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    opens_sealed boolean not null
);
create unique index ground_pair on agencies.ground (agency, purpose, ground);
select acts.declare_state('agencies.ground', array['agency', 'purpose', 'ground']);
