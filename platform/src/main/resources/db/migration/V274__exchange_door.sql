-- As for every table, in place of a trigger of its own.
drop trigger request_ended on exchange.request;
drop function exchange.check_ended();
select acts.declare_ending('exchange.request', 'status', array['given', 'refused', 'lapsed']);

-- The kinds of act that there are already.
select acts.declare_kind(500, 'exchange.address-verified/1');
select acts.declare_kind(510, 'exchange.consent-asked/1');
select acts.declare_kind(511, 'exchange.consent-given/1');
select acts.declare_kind(512, 'exchange.consent-refused/1');
select acts.declare_kind(513, 'exchange.consent-lapsed/1');
