-- The job that counts unions together sees what it has counted, as it does with pools of heads.
drop policy leader on instruments.union_pool;
create policy leader on instruments.union_pool for select using (
  (select scope.role()) like 'job:%'
  or exists (select 1
               from registry.method_union_member m
              where m.union_id = union_pool.union_id
                and m.person_id = (select scope.person())
                and m.leads
                and m.valid_until is null));
