-- Messages to people: one for each act and person, written by the listener that follows the stream.

create schema notices;
grant usage on schema notices to tereze_app, tereze_committer, tereze_listener;

create table notices.notice (
    person  uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null,
    kind    text        not null check (length(kind) between 1 and 60),
    thing   uuid        not null,
    service text,
    until   timestamptz,
    receipt uuid,
    primary key (person, seq)
);
select acts.declare_projection('notices.notice');
