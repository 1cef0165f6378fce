-- A centre has no clerk of a school: its head keeps the leave and illness of its people.
drop policy keepers on registry.absence_kind;
create policy keepers on registry.absence_kind using (
  exists (select 1 from registry.absence a
           where a.id = absence_id
             and (a.person_id = (select scope.person())
                  or a.organisation_id = (select scope.organisation())
                     and (select scope.role()) in ('head', 'deputy', 'secretary', 'centre-head'))));
