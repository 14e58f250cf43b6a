-- Who holds which role. Looks at people's data are acts and need no table: an access log is read from the stream.

create schema access;
grant usage on schema access to tereze_app, tereze_committer, tereze_listener;

create table access.role (
    id        uuid        primary key,
    version   int         not null,
    act_seq   bigint      not null,
    person    uuid        not null,
    role      text        not null check (length(role) between 1 and 60),
    agency    text        not null check (length(agency) between 1 and 60),
    territory text        not null check (territory ~ '^[0-9]{9}$'),
    since     timestamptz not null,
    until     timestamptz check (until >= since)
);
create index role_of_person on access.role (person, since desc);
select acts.declare_state('access.role', array['person', 'role', 'agency', 'territory', 'since']);

-- The key that signs the tokens of a demonstration: made by the first node, shared by all. Empty everywhere else.
create table access.demo_key (
    the_one boolean primary key default true check (the_one),
    key     bytea   not null check (length(key) = 32)
);
select acts.declare_working('access.demo_key');
