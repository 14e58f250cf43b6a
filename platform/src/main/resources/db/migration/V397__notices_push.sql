-- The browsers in which people get notifications. A row that has ended no longer says where they went.
create table notices.push (
    id      uuid        primary key,
    version int         not null,
    act_seq bigint      not null,
    person  uuid        not null,
    since   timestamptz not null,
    stage   jsonb       not null check (length(stage::text) <= 4000),
    status  text        not null check (status in ('active', 'ended')),
    browser uuid        check ((browser is not null) = (status = 'active')),
    check (status = 'ended' or stage #>> '{address,endpoint}' is not null)
);
create unique index push_browser on notices.push (browser);
create index push_of_person on notices.push (person);
select acts.declare_state('notices.push', array['person', 'since']);
select acts.declare_ending('notices.push', 'status', array['ended']);
select acts.declare_stage('notices.push');
select acts.declare_kind(811, 'notices.push-began/1', 'notices.push');
select acts.declare_kind(812, 'notices.push-ended/1', 'notices.push');

create table notices.pushing (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('notices.pushing');
select acts.declare_quota('notices.pushing', 'notices.push', 'since', array['person'], array['open', 'day'], array[10, 30],
    array['s.status = ''active''', 's.since > :now - interval ''1 day''']);

-- A notification has a message for each browser; its address is the id of the subscription.
alter table notices.outgoing drop constraint outgoing_channel_check;
alter table notices.outgoing add constraint outgoing_channel_check check (channel in ('email', 'sms', 'push', 'cabinet'));
alter table notices.outgoing drop constraint outgoing_addressed_check;
alter table notices.outgoing add constraint outgoing_addressed_check check (case channel
    when 'push' then addressed ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    else addressed in ('chosen', 'former', 'register') end);
