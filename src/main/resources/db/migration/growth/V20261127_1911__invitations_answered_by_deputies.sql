-- An invitation is answered by the head or a deputy, as both send people.
alter policy answer on growth.training_invitation using (
  organisation_id = (select scope.organisation()) and (select scope.role() in ('head', 'deputy')));
