-- A registration that has ended never stands again, whoever writes. It can still be hidden and shown, and one that ends on a day to
-- come may end earlier.
select acts.declare_ending('addresses.registration', 'ended', still => array['sealed', 'end_reason'], earlier => true);

-- The kinds of act that there are already.
select acts.declare_kind(200, 'addresses.registered/1');
select acts.declare_kind(201, 'addresses.ended/1');
select acts.declare_kind(202, 'addresses.disputed/1');
select acts.declare_kind(203, 'addresses.dispute-settled/1');
select acts.declare_kind(204, 'addresses.sealed/1');
select acts.declare_kind(205, 'addresses.unsealed/1');
select acts.declare_kind(220, 'addresses.place-entered/1');
select acts.declare_kind(221, 'addresses.classifier-entered/1');
