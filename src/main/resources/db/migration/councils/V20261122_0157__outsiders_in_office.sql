-- A trustees' or school council elects its chair from members who may be nobody's staff and have no account: then the name
-- stands in place of the person. Such an officer signs the sheet by hand; that it is there is recorded by who runs the council.
alter table councils.officer alter column person_id drop not null;
alter table councils.officer add column name text;
alter table councils.officer add constraint somebody check (person_id is not null or name is not null);

alter table councils.session add column chair_name text;
alter table councils.session add column secretary_name text;

alter table councils.confirmation alter column person_id drop not null;
