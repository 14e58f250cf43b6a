-- Notices of registration: one for each act of registering, written by the listener that follows the stream. Neither a
-- name nor an address is kept here: the paper is made when its holder asks for it.

create schema documents;
grant usage on schema documents to tereze_app, tereze_committer, tereze_listener;

create table documents.document (
    id           uuid        primary key,
    seq          bigint      not null,
    at           timestamptz not null,
    holder       uuid        not null,
    registration uuid        not null,
    kind         text        not null check (kind in ('permanent', 'temporary')),
    since        date        not null,
    until        date,
    ended        date,
    code         text        not null unique check (code ~ '^[0-9]{25}$')
);
create index on documents.document (holder, seq desc);
create index on documents.document (registration);
select acts.declare_projection('documents.document');
