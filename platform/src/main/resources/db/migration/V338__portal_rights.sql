-- A draft is written over.
grant update (version, form, at) on portal.draft to tereze_app;
