-- What a plan of a school or a centre holds is read in its own place until it was adopted or put before the authority: above it one sees that there is a draft, and
-- none of its measures, reasons and steps.
alter policy of_plan on development.measure using (exists (
  select 1
    from development.plan p
   where p.id = plan_id
     and (p.organisation_id = (select scope.organisation())
          or coalesce(p.adopted_at, p.submitted_at, p.returned_at, p.agreed_at, p.noted_at) is not null
          or (select scope.role()) like 'job:%')));
alter policy of_plan on development.need_reason using (exists (
  select 1
    from development.plan p
   where p.id = plan_id
     and (p.organisation_id = (select scope.organisation())
          or coalesce(p.adopted_at, p.submitted_at, p.returned_at, p.agreed_at, p.noted_at) is not null
          or (select scope.role()) like 'job:%')));
alter policy of_plan on development.plan_event using (exists (
  select 1
    from development.plan p
   where p.id = plan_id
     and (p.organisation_id = (select scope.organisation())
          or coalesce(p.adopted_at, p.submitted_at, p.returned_at, p.agreed_at, p.noted_at) is not null
          or (select scope.role()) like 'job:%')));
