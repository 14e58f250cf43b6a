-- Applications for declared services, from their receipt to their end.

create schema cases;
grant usage on schema cases to tereze_app, tereze_committer, tereze_listener;

create table cases.case (
    id              uuid        primary key,
    version         int         not null,
    act_seq         bigint      not null,
    applicant       uuid        not null,
    service         text        not null,
    service_version int         not null,
    form            text        not null,
    open_value      text,
    opened          timestamptz not null,
    consents        jsonb       not null,
    role            text,
    stage           jsonb       not null,
    status          text        not null check (status in
                        ('waiting-consent', 'with-officer', 'granted', 'refused', 'lapsed', 'withdrawn')),
    due             timestamptz check ((due is not null) = (status in ('waiting-consent', 'with-officer'))),
    asked           jsonb       not null,
    open_key        text
);
select acts.declare_state('cases.case',
    array['applicant', 'service', 'service_version', 'form', 'open_value', 'opened']);

create unique index case_open_once on cases.case (open_key);
create index case_of_applicant on cases.case (applicant, id);
create index case_asked on cases.case using gin (asked jsonb_path_ops);
create index case_silence on cases.case (due, id) where status = 'waiting-consent';
create index case_task on cases.case (role, due, id) where status = 'with-officer';
