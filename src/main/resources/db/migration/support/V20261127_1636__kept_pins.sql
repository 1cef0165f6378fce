-- Whom the proposal before gave, so that the page reckons as the solver did; who was fixed by hand and could not stay, with the rule.
alter table support.matching_pair add column standing_id bigint references registry.person (id);
alter table support.matching_pair add column unkept_id bigint references registry.person (id);
alter table support.matching_pair add column unkept text;
create index on support.matching_pair (standing_id);
create index on support.matching_pair (unkept_id);
alter table support.matching_run add column unkept int not null default 0 check (unkept >= 0);
-- How many wait besides those who were compared, because there are more than can be compared at once.
alter table support.matching_run add column left_out int not null default 0 check (left_out >= 0);

-- Costs were written and never read; the reasons hold them by wish.
alter table support.matching_run drop column cost;
alter table support.matching_pair drop column cost;
