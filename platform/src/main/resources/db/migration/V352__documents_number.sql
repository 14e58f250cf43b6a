-- Each document has a number that people can say. It follows from the act that the document is of. The listener numbers documents in
-- the same order, so that they have the same numbers after a rebuild.
select acts.declare_number('documents.document', 'seq');
