-- A programme is read where its place lies above the reader's, and at the place itself: not what each school below made for itself.
drop policy in_reach on support.programme;
create policy in_reach on support.programme for select using (
  organisation_id = (select scope.organisation())
  or exists (select 1
               from registry.organisation o
              where o.id = organisation_id
                and o.reach_low <= (select scope.low())
                and o.reach_high >= (select scope.high())));
