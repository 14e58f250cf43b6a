-- What the pages keep: what people say of them, who asks for paper, and applications that are not finished.

create schema portal;
grant usage on schema portal to tereze_app, tereze_committer, tereze_listener;

-- What a reader said of a page. It names nobody.
create table portal.feedback (
    id       uuid        primary key,
    at       timestamptz not null,
    page     text        not null check (length(page) <= 200),
    language text        not null check (language in ('kk', 'ru', 'en')),
    useful   boolean     not null,
    words    text        not null check (length(words) <= 1000)
);
create index feedback_at on portal.feedback (at);
select acts.declare_working('portal.feedback');

-- Somebody was asked for an address certificate, which nobody may ask for. It names the body that asked and no person.
create table portal.certificate_demand (
    id   uuid        primary key,
    at   timestamptz not null,
    body text        not null check (length(body) between 1 and 60)
);
create index certificate_demand_body on portal.certificate_demand (body, at);
select acts.declare_working('portal.certificate_demand');

-- An application that is being filled in: kept for the person until it is sent or has lain too long.
create table portal.draft (
    person  uuid        not null,
    service text        not null check (length(service) <= 60),
    version int         not null,
    form    jsonb       not null,
    at      timestamptz not null,
    primary key (person, service)
);
create index draft_at on portal.draft (at);
select acts.declare_passing('portal.draft');
