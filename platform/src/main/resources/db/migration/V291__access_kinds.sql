-- The services of a power of attorney go into its giver's part.
select acts.declare_kind(406, 'access.mandate-given/2');
