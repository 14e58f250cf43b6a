-- Which documents expire soon, for reminders.
create index identity_document_expires on people.identity_document (expires, id) where annulled is null;
