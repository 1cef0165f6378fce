-- A preview no longer holds either when a school of it was ended, moved or given another code, or when somebody or something that it
-- would change was changed by hand since: then nothing is taken over, and nobody's work is written over unseen.
alter function registry.staff_preview_is_stale(bigint) rename to staff_are_known_since;

create function registry.staff_preview_is_stale(import bigint) returns boolean
  language sql stable as $$
  select registry.staff_are_known_since(import)
      or exists (
      select 1
        from registry.import_row r
        left join registry.organisation o on o.id = r.organisation_id
        left join registry.organisation_period p on p.organisation_id = r.organisation_id and p.valid_until is null
       where r.import_id = import
         and r.outcome in ('add', 'change', 'request')
         and (o.place_key is distinct from r.target_key
              or p.code is distinct from r.code
              or exists (select 1 from registry.organisation_end e where e.organisation_id = r.organisation_id)))
      or exists (
      select 1
        from registry.list_import i
        join registry.import_row r on r.import_id = i.id and r.outcome = 'change'
        join registry.posting w on w.id = r.posting_id
        join registry.person_period p on p.person_id = r.person_id and p.valid_until is null
       where i.id = import
         and (w.recorded_at > i.read_at or p.recorded_at > i.read_at))
$$;

create function registry.schools_preview_is_stale(import bigint) returns boolean
  language sql stable as $$
  select exists (
      select 1
        from registry.import_row r
        join registry.organisation_end e on e.organisation_id = r.organisation_id
       where r.import_id = import
         and r.outcome in ('add', 'change'))
      or exists (
      select 1
        from registry.list_import i
        join registry.import_row r on r.import_id = i.id and r.outcome = 'change'
        left join registry.organisation_period p on p.organisation_id = r.organisation_id and p.valid_until is null
       where i.id = import
         and (p.id is null or p.recorded_at > i.read_at))
$$;

-- As before, but what is written over on the day it began says, too, when that was.
create or replace function registry.take_over_changed_schools(import bigint, place bigint, today date, at timestamptz, by_account bigint) returns void
  language plpgsql as $$
begin
  insert into registry.import_effect (import_id, place_key, row, new_person, new_posting, organisation_id, new_organisation, before)
  select import, place, r.row, false, false, r.organisation_id, false,
         jsonb_build_object('organisation_period', p.id, 'name', p.name, 'district', p.district, 'latitude', p.latitude,
                            'longitude', p.longitude, 'languages', p.languages, 'school_kind', p.school_kind,
                            'replaced', p.valid_from < today)
    from registry.import_row r
    join registry.organisation_period p on p.organisation_id = r.organisation_id and p.valid_until is null
   where r.import_id = import
     and r.outcome = 'change';

  with ended as (
    update registry.organisation_period p
       set valid_until = today
      from registry.import_row r
     where r.import_id = import
       and r.outcome = 'change'
       and p.organisation_id = r.organisation_id
       and p.valid_until is null
       and p.valid_from < today
    returning p.*
  ), rewritten as (
    update registry.organisation_period p
       set name = r.name, latitude = coalesce(r.latitude, p.latitude), longitude = coalesce(r.longitude, p.longitude),
           languages = case when r.languages = '{}' then p.languages else r.languages end,
           school_kind = coalesce(r.school_kind, p.school_kind), recorded_at = at, recorded_by = by_account
      from registry.import_row r
     where r.import_id = import
       and r.outcome = 'change'
       and p.organisation_id = r.organisation_id
       and p.valid_until is null
       and p.valid_from >= today
  )
  insert into registry.organisation_period (organisation_id, valid_from, parent_id, code, name, short_name, school_kind, district, locality,
                                            languages, latitude, longitude, recorded_at, recorded_by)
  select p.organisation_id, today, p.parent_id, p.code, r.name, p.short_name, coalesce(r.school_kind, p.school_kind), p.district, p.locality,
         case when r.languages = '{}' then p.languages else r.languages end, coalesce(r.latitude, p.latitude),
         coalesce(r.longitude, p.longitude), at, by_account
    from ended p
    join registry.import_row r on r.import_id = import and r.outcome = 'change' and r.organisation_id = p.organisation_id;
end $$;
