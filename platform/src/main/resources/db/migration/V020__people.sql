-- The register of people. Rows of a bulk load bear version 1 and the number of the one act that tells of it.
create schema people;
grant usage on schema people to tereze_app, tereze_committer, tereze_listener;

create table people.person (
    id          uuid    primary key,
    version     int     not null,
    act_seq     bigint  not null,
    iin         text    not null check (iin ~ '^[0-9]{12}$'),
    family_name text    not null check (length(family_name) between 1 and 120),
    given_name  text    not null check (length(given_name) between 1 and 120),
    patronymic  text    check (length(patronymic) between 1 and 120),
    birth       date    not null check (birth >= '1800-01-01'),
    death       date    check (death >= birth),
    sex         text    not null check (sex in ('male', 'female')),
    citizenship text    not null check (citizenship ~ '^[A-Z]{3}$'),
    phone       text    check (phone ~ '^[+][0-9]{8,15}$'),
    language    text    not null check (language in ('kk', 'ru', 'en')),
    incapable   boolean not null,
    sealed      boolean not null,
    search_key  text    not null
);
create unique index person_iin on people.person (iin);
create index person_search_key on people.person (search_key text_pattern_ops);
select acts.declare_state('people.person');

create table people.identity_document (
    id       uuid   primary key,
    version  int    not null,
    act_seq  bigint not null,
    person   uuid   not null,
    kind     text   not null check (kind in ('identity-card', 'passport', 'birth-certificate', 'residence-permit')),
    number   text   not null check (length(number) between 1 and 40),
    issuer   text   not null check (length(issuer) between 1 and 200),
    issued   date   not null,
    expires  date   check (expires >= issued),
    annulled date   check (annulled >= issued)
);
create index identity_document_of_person on people.identity_document (person);
create unique index identity_document_number on people.identity_document (kind, number);
select acts.declare_state('people.identity_document', array['person', 'kind', 'number', 'issuer', 'issued', 'expires']);

create table people.relation (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    person  uuid   not null,
    other   uuid   not null check (other <> person),
    kind    text   not null check (kind in ('parent', 'guardian', 'marriage')),
    since   date   not null,
    until   date   check (until >= since)
);
comment on column people.relation.person is 'the parent, the guardian, or one of the spouses';
create unique index relation_of_person on people.relation (person, other, kind) where until is null;
create index relation_of_other on people.relation (other);
create index relation_past on people.relation (person) where until is not null;
select acts.declare_state('people.relation', array['person', 'other', 'kind', 'since']);
