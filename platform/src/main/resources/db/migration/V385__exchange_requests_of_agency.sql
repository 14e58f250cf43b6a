-- An organisation lists its own questions, the newest first.
create index request_by_agency on exchange.request (agency, id);
