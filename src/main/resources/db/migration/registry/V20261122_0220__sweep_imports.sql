-- When the rows of a list were deleted, ninety days after it came in.
alter table registry.list_import add column swept_at timestamptz;
create index on registry.list_import (received_at) where swept_at is null;
