-- By what messages go out where many wait: first those of a case whose term is running, by which somebody may lose something;
-- last what private organisations ask, which costs nobody anything who does not answer.
alter table notices.outgoing add column turn smallint not null generated always as (case
    when kind in ('consent-asked', 'objection-possible') then 0
    when kind = 'address-asked' then 2
    else 1 end) stored;
drop index notices.outgoing_due;
create index outgoing_due on notices.outgoing (channel, turn, due) where state in ('waiting', 'stuck');
