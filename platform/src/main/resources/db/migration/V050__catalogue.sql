-- The catalogue of declared services lies in files. What the database holds is that a version, once seen, never says
-- anything else: cases run on it.
create schema catalogue;
grant usage on schema catalogue to tereze_app, tereze_committer, tereze_listener;

create table catalogue.definition (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    service text   not null check (length(service) <= 60 and service ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    edition int    not null check (edition >= 1),
    sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create unique index definition_of_service on catalogue.definition (service, edition);
select acts.declare_state('catalogue.definition', array['service', 'edition', 'sha256']);
