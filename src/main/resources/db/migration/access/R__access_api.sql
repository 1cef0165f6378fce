-- Which people have an account, as far as the reader sees them.
create or replace view access_api.account_of with (security_invoker = true) as
select id as account_id, person_id
  from access.account
 where closed_at is null
   and person_id is not null;

-- Where letters to a person go.
create or replace view access_api.letter_box with (security_invoker = true) as
select id as account_id, person_id, display_name, email, language
  from access.account
 where closed_at is null
   and email is not null
   and person_id is not null;
