-- Functions that step over row security are for the application alone. Only their owner can take them from everybody: what a migration revoked as
-- birge_owner after handing them over had no effect.
set role birge_search;
revoke all on function access_api.people_in_role(text, bigint, date), access.user_name_taken(text), registry_api.main_elsewhere(bigint, date),
  registry.find_named("char", text, integer, bigint, bigint), registry.fulfil_posting_request(bigint, text, timestamptz),
  registry.has_main(bigint, date), registry.heads_across(text, boolean, text[], date), registry.known_identifier(bytea),
  registry.request_posting(bytea, text, bigint, text, text, text, numeric, date, timestamptz), instruments.pool_heads(timestamptz) from public;
grant execute on function access_api.people_in_role(text, bigint, date), access.user_name_taken(text), registry_api.main_elsewhere(bigint, date),
  registry.find_named("char", text, integer, bigint, bigint), registry.fulfil_posting_request(bigint, text, timestamptz),
  registry.has_main(bigint, date), registry.heads_across(text, boolean, text[], date), registry.known_identifier(bytea),
  registry.request_posting(bytea, text, bigint, text, text, text, numeric, date, timestamptz), instruments.pool_heads(timestamptz) to birge_app;
reset role;
