-- An officer sees the other cases about the same thing: the same document or vehicle.
create index case_related on cases.case (service, open_value, id) where open_value is not null;
