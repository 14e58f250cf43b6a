-- The acts that make these tables.
select acts.declare_family('access.role', array[400, 401, 402]);
select acts.declare_family('access.mandate', array[403, 404, 405, 406]);
