-- A registration that is replaced from a day to come is valid until that day, so an owner may still object to it: its mark may change.
drop trigger acts_ended on addresses.registration;
select acts.declare_ending('addresses.registration', 'ended', still => array['sealed', 'end_reason', 'disputed'], earlier => true);
