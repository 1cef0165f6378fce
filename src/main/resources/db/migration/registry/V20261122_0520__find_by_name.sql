-- The forgiving search as other modules ask for it: people (p) and organisations (o) within the viewer's scope, the nearest first.
create function registry_api.found(of_kind "char", query text, wanted integer) returns table (id bigint, distance integer)
  language sql stable
as $$ select bearer_id, distance from registry.find_named(of_kind, query, wanted, 0, 9223372036854775807) $$;
