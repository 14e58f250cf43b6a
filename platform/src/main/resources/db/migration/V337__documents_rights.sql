-- A document ends; nothing else of it changes.
grant update (ended) on documents.document to tereze_listener;
