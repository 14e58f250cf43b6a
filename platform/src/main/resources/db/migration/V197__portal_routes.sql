-- Of a page that a reader spoke of, its kind is kept and not whose it was: no case's number, no code of a paper.
update portal.feedback set page = regexp_replace(
    regexp_replace(split_part(page, '?', 1), '[0-9a-f]{8}-[0-9a-f-]{27}', '{id}', 'gi'), '^/check/.*', '/check/{code}');
