-- Partitions of a month for tables that only grow. The owner of the tables runs this, at the start and every day; nobody else
-- may make tables. A month that already has rows in the default partition stays there, for a row is never moved. What comes
-- before the first month made, and what comes should no month be there in time, is kept by the default partition.
create function scope.make_months(schema_name text, table_name text, first date, months int)
returns table (made text, left_in_default text)
language plpgsql set search_path = '' set timezone = 'UTC' set lock_timeout = '5s' as $$
declare
  month date;
  part text;
begin
  -- Nodes that start together wait for one another.
  perform pg_advisory_xact_lock(hashtext('scope.make_months'));
  for month in
    select (date_trunc('month', first::timestamp) + make_interval(months => n))::date
      from generate_series(0, months - 1) as n
  loop
    part := table_name || to_char(month, '"_"YYYY"_"MM');
    continue when to_regclass(format('%I.%I', schema_name, part)) is not null;
    begin
      execute format(
        'create table %I.%I partition of %I.%I for values from (%L) to (%L)',
        schema_name, part, schema_name, table_name,
        month::timestamptz, (month + interval '1 month')::timestamptz);
      -- The default privileges give the application rights on every new table; a partition is reached through its parent only.
      execute format('revoke all on %I.%I from birge_app, birge_search', schema_name, part);
      made := part;
      left_in_default := null;
      return next;
    exception when check_violation then
      made := null;
      left_in_default := part;
      return next;
    end;
  end loop;
end
$$;
revoke all on function scope.make_months(text, text, date, int) from public;
