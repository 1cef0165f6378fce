-- Whether somebody looks for mentors in these places is asked at every beginning: only what is not over is of interest.
create index on support.matching_run (low, high) where done_at is null;

-- A centre's own weights are its own also after its area grew.
alter policy heeded on support.matching_weight using (
  low <= (select scope.low()) and high >= (select scope.high())
  or organisation_id = (select scope.organisation())
  or (select scope.role()) like 'job:%');
