-- Whom to tell of the answer.
alter table registry.posting_request add column asked_person bigint references registry.person (id);

-- The heads on the other side of a request: of the place that has the person when it was just asked, of the asking place when it was just
-- answered. The caller must stand on this side and learns ids only, to tell them; which place it is stays unsaid.
create function registry.heads_across(request_id text, asked boolean, head_posts text[], day date) returns setof bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct p.person_id
    from registry.posting_request q
    join registry.posting p on p.organisation_id = case when asked then q.to_organisation_id else q.from_organisation_id end
   where q.public_id = request_id
     and case when asked then q.from_place_key else q.to_place_key end >= scope.low()
     and case when asked then q.from_place_key else q.to_place_key end < scope.high()
     and p.post = any (head_posts)
     and p.person_id <> q.person_id
     and p.valid_from <= day
     and (p.valid_until is null or p.valid_until > day)
$$;

drop function registry.request_posting(bytea, text, bigint, text, text, text, numeric, date, timestamptz);
create function registry.request_posting(looked_up bytea, request_id text, organisation bigint, asked_post text, asked_subject text,
                                         asked_stage text, load numeric, begins date, moment timestamptz)
  returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with sent as (
    insert into registry.posting_request (public_id, person_id, from_organisation_id, from_place_key, to_organisation_id, to_place_key, post,
                                          subject, stage, weekly_load, valid_from, asked_at, asked_by, asked_person)
    select request_id, i.person_id, o.id, o.place_key, p.organisation_id, p.place_key, asked_post, asked_subject, asked_stage, load, begins,
           moment, scope.account(), scope.person()
      from registry.person_identifier i
      join registry.organisation o on o.id = organisation and o.place_key >= scope.low() and o.place_key < scope.high()
      join lateral (
        select organisation_id, place_key
          from registry.posting
         where person_id = i.person_id
         order by valid_until desc nulls first, main desc, valid_from desc
         limit 1) p on true
     where i.lookup = looked_up
        on conflict (person_id, from_organisation_id, post) where decided_at is null do nothing
    returning 1)
  select exists (select 1 from sent)
$$;

grant create on schema registry to birge_search;
alter function registry.heads_across(text, boolean, text[], date) owner to birge_search;
alter function registry.request_posting(bytea, text, bigint, text, text, text, numeric, date, timestamptz) owner to birge_search;
revoke create on schema registry from birge_search;
