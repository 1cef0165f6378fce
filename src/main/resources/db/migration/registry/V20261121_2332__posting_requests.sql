-- Why the row in force came to be.
alter table registry.person_period add column reason text;

-- Somebody wants to take on a person whom another place has. The asker never learns which: the function below finds the place, the row tells
-- it to that place only, and its state is told by its dates.
create table registry.posting_request (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  person_id bigint not null references registry.person (id),
  from_organisation_id bigint not null,
  from_place_key bigint not null,
  to_organisation_id bigint not null,
  to_place_key bigint not null,
  post text not null,
  subject text,
  stage text,
  weekly_load numeric(4, 1) check (weekly_load between 0 and 40),
  valid_from date not null,
  asked_at timestamptz not null,
  asked_by bigint,
  decided_at timestamptz,
  decided_by bigint,
  accepted_as text check (accepted_as in ('second', 'transfer')),
  foreign key (from_organisation_id, from_place_key) references registry.organisation (id, place_key) on update cascade,
  foreign key (to_organisation_id, to_place_key) references registry.organisation (id, place_key) on update cascade
);
create index on registry.posting_request (to_place_key) where decided_at is null;
create index on registry.posting_request (from_place_key);
create unique index posting_request_once on registry.posting_request (person_id, from_organisation_id, post) where decided_at is null;

alter table registry.posting_request enable row level security;
alter table registry.posting_request force row level security;
create policy reach on registry.posting_request for select using (
  to_place_key >= (select scope.low()) and to_place_key < (select scope.high())
  or from_place_key >= (select scope.low()) and from_place_key < (select scope.high()));
create policy decide on registry.posting_request for update using (
  to_place_key >= (select scope.low()) and to_place_key < (select scope.high()));

grant create on schema registry to birge_search;
grant insert on registry.posting_request, registry.posting, registry.person_reach to birge_search;
grant usage, select on all sequences in schema registry to birge_search;

-- Whether an identifier is known: null when it is not, the person's public id when a place in reach has the person, else empty.
create function registry.known_identifier(looked_up bytea) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when exists (
                select 1
                  from registry.person_reach r
                 where r.person_id = i.person_id
                   and r.place_key >= scope.low()
                   and r.place_key < scope.high()) then a.public_id else '' end
    from registry.person_identifier i
    join registry.person a on a.id = i.person_id
   where i.lookup = looked_up
$$;

-- Sends a request to the place that has the person: the main posting in force first, else the latest. Says nothing about it.
create function registry.request_posting(looked_up bytea, request_id text, organisation bigint, asked_post text, asked_subject text,
                                         asked_stage text, load numeric, begins date, moment timestamptz)
  returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with sent as (
    insert into registry.posting_request (public_id, person_id, from_organisation_id, from_place_key, to_organisation_id, to_place_key, post,
                                          subject, stage, weekly_load, valid_from, asked_at, asked_by)
    select request_id, i.person_id, o.id, o.place_key, p.organisation_id, p.place_key, asked_post, asked_subject, asked_stage, load, begins,
           moment, scope.account()
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

-- Gives the person the posting that was asked for, at the asking place. Only the place that was asked may call it, once it has said yes.
create function registry.fulfil_posting_request(request bigint, posting_id text, moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into registry.posting (public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main, valid_from,
                                recorded_at, recorded_by)
  select posting_id, person_id, from_organisation_id, from_place_key, post, subject, stage, weekly_load,
         not exists (select 1 from registry.posting m where m.person_id = q.person_id and m.main and m.valid_until is null),
         valid_from, moment, scope.account()
    from registry.posting_request q
   where id = request
     and accepted_as is not null
     and decided_at = moment
     and to_place_key >= scope.low()
     and to_place_key < scope.high()
$$;
alter function registry.known_identifier(bytea) owner to birge_search;
alter function registry.request_posting(bytea, text, bigint, text, text, text, numeric, date, timestamptz) owner to birge_search;
alter function registry.fulfil_posting_request(bigint, text, timestamptz) owner to birge_search;
revoke create on schema registry from birge_search;

