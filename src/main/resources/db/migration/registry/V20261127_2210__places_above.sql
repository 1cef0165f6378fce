-- A place and those above it, step by step: the way up to whoever is told or decides.
create function registry_api.above(of_place bigint) returns table (id bigint, parent_id bigint, kind text, place_key bigint, steps int)
  language sql stable as $$
  with recursive above (id, parent_id, kind, place_key, steps) as (
    select o.id, p.parent_id, o.kind, o.place_key, 0
      from registry.organisation o
      join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
     where o.id = of_place
    union all
    select o.id, p.parent_id, o.kind, o.place_key, a.steps + 1
      from above a
      join registry.organisation o on o.id = a.parent_id
      join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
  )
  select a.id, a.parent_id, a.kind, a.place_key, a.steps
    from above a
$$;
