-- Accounts and codes of others are the matter of those who invite. Until now whoever worked at a place could, as far as the
-- database is concerned, reach the codes and change the accounts of colleagues.
create function access.invites() returns boolean language sql stable parallel safe set search_path = ''
as $$
  select scope.role() in ('administrator', 'ministry-officer', 'authority-officer', 'centre-head', 'head')
$$;

drop policy jobs_and_makers on access.one_time_code;
create policy jobs_and_inviters on access.one_time_code
  using ((select scope.role()) like 'job:%' or created_by = (select scope.account())
         or (select access.invites()) and exists (select 1 from access.account a where a.id = one_time_code.account_id))
  with check ((select scope.role()) is not null);

drop policy change on access.account;
create policy change on access.account for update using (
  id = (select scope.account()) or (select scope.role()) like 'job:%'
  or (select access.invites())
     and exists (select 1 from access.role_grant g
                  where g.account_id = account.id and g.place_key >= (select scope.low()) and g.place_key < (select scope.high())));

drop policy own_or_reach on access.role_grant;
create policy own_or_reach on access.role_grant for select using (
  account_id = (select scope.account()) or (select scope.role()) like 'job:%'
  or place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy give on access.role_grant for insert with check (
  (select scope.role()) like 'job:%'
  or (select access.invites()) and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy change on access.role_grant for update using (
  (select scope.role()) like 'job:%'
  or (select access.invites()) and place_key >= (select scope.low()) and place_key < (select scope.high()));
