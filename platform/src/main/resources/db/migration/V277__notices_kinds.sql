-- The kinds of act that there are already.
select acts.declare_kind(810, 'notices.contacts-chosen/1');
