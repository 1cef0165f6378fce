-- Only the owner of a function says who may call it.
set local role birge_search;
revoke all on function instruments.pool_heads(timestamptz) from public;
grant execute on function instruments.pool_heads(timestamptz) to birge_app;
reset role;
