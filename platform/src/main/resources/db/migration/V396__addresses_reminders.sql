-- The day of the last reminder that a temporary registration will end.
alter table addresses.registration
    add column reminded date,
    add constraint registration_reminded check (reminded is null or (reminded > since and reminded < until) is true);
grant update (reminded) on addresses.registration to tereze_committer;
drop trigger acts_ended on addresses.registration;
select acts.declare_ending('addresses.registration', 'ended', still => array['sealed', 'end_reason', 'disputed'], earlier => true);
select acts.declare_kind(206, 'addresses.reminded/1', 'addresses.registration');
