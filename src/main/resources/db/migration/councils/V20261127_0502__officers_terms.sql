-- The last day of an officer's term. Whoever holds the office keeps it until another takes it; what has run out is told.
alter table councils.officer add column term_until date check (term_until >= valid_from);
