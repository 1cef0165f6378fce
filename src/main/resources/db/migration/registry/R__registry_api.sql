-- What other modules may read of the registry.
create or replace view registry_api.place with (security_invoker = true) as
select o.id, o.public_id, o.kind, o.place_key, o.reach_low, o.reach_high,
       p.parent_id, p.code, p.name, coalesce(p.short_name, p.name) as short_name, p.school_kind, p.district, p.languages, p.latitude, p.longitude
  from registry.organisation o
  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null;

create or replace view registry_api.person with (security_invoker = true) as
select a.id, a.public_id, p.surname, p.first_name, p.patronymic, p.surname || ' ' || p.first_name as name, p.sort_key,
       p.birth_date, p.sex, p.email, p.phone, p.skills
  from registry.person a
  join registry.person_period p on p.person_id = a.id and p.valid_until is null;

-- Postings in force; a posting that ends on a day to come is in force until then, so readers compare valid_until with their clock's day.
create or replace view registry_api.posting with (security_invoker = true) as
select p.id, p.public_id, p.person_id, p.organisation_id, p.place_key, p.post, p.subject, p.stage, p.weekly_load, p.main, p.valid_from, p.valid_until,
       p.acting, p.sort_key, p.region
  from registry.posting p;

create or replace view registry_api.union_member with (security_invoker = true) as
select m.union_id, u.public_id as union_public_id, u.name as union_name, u.subject, u.stage, m.person_id, m.organisation_id, m.place_key, m.leads,
       m.valid_from, m.valid_until
  from registry.method_union_member m
  join registry.method_union u on u.id = m.union_id;
