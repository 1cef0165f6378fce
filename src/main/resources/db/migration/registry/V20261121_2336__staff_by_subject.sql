-- The teachers of one subject in the order of names, without walking past all others; nobody's subject ends at once.
create index posting_by_subject on registry.posting (subject, sort_key, id, place_key);
