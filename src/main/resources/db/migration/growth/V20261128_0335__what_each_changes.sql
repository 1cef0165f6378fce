-- Of an open lesson, a master lesson and an experience everybody changes in the database what the pages let them change, and nothing else.
revoke update on growth.open_lesson, growth.lesson_guest, growth.lesson_analysis, growth.master_lesson, growth.master_guest, growth.master_comment,
  growth.experience, growth.experience_try from birge_app;
grant update (subject, class_name, topic, words, day, begins, ends, room, places, reach, agreed_at, agreed_by, declined_at, declined_by, called_off_at,
  called_off_by, held_at, reason, changed_at, version) on growth.open_lesson to birge_app;
grant update (left_at, came) on growth.lesson_guest to birge_app;
grant update (takes, asks, written_at) on growth.lesson_analysis to birge_app;
grant update (title, kind, subject, origin, language, translation, giver_id, giver_name, giver_words, words, day, begins, ends, place, link, places,
  recording, file_hash, file_name, announced_at, shown_at, called_off_at, reason, analysis, changed_at, version) on growth.master_lesson to birge_app;
grant update (left_at) on growth.master_guest to birge_app;
grant update (removed_at, hidden_at, hidden_by, hidden_reason) on growth.master_comment to birge_app;
grant update (title, what, why, how, result, for_whom, consented_at, submitted_at, accepted_at, accepted_by, decision_number, declined_at, declined_by,
  published_at, published_by, ways, spread_words, withdrawn_at, withdrawn_by, words, changed_at, version) on growth.experience to birge_app;
grant update (words, helped, tried_at) on growth.experience_try to birge_app;

-- Whether whoever acts leads the school of a place, or works for it unseen.
create function growth.leads_at(place bigint) returns boolean
  language sql stable as $$
  select coalesce(place >= scope.low() and place < scope.high() and (scope.role() in ('head', 'deputy') or scope.role() like 'job:%'), false)
$$;

-- A lesson is written anew by its teacher until it stands in the list, then by the leaders of the school; these agree or decline, but not to their own.
create function growth.open_lesson_by_rights() returns trigger
  language plpgsql as $$
declare
  own constant boolean := old.teacher_id is not distinct from scope.person();
  leads constant boolean := growth.leads_at(old.place_key);
begin
  if (new.subject, new.class_name, new.topic, new.words, new.day, new.begins, new.ends, new.room, new.places, new.reach)
       is distinct from (old.subject, old.class_name, old.topic, old.words, old.day, old.begins, old.ends, old.room, old.places, old.reach)
     and not (case when old.agreed_at is null then own else leads end)
     or (new.agreed_at, new.agreed_by) is distinct from (old.agreed_at, old.agreed_by) and (not leads or own or old.agreed_at is not null)
     or new.declined_at is not null and (new.declined_at, new.declined_by) is distinct from (old.declined_at, old.declined_by) and (not leads or own)
     or old.held_at is not null and new.held_at is distinct from old.held_at
     or old.called_off_at is not null and new.called_off_at is distinct from old.called_off_at then
    raise exception 'lesson % is changed by those whose word it is', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_rights before update on growth.open_lesson for each row execute function growth.open_lesson_by_rights();

-- A guest gives the own place back, once; who came is said by the teacher and the leaders of the school that was visited.
create function growth.lesson_guest_by_rights() returns trigger
  language plpgsql as $$
begin
  if new.left_at is distinct from old.left_at and (old.left_at is not null or old.person_id is distinct from scope.person())
     or new.came is distinct from old.came
       and not exists (select 1
                         from growth.open_lesson l
                        where l.id = old.lesson_id
                          and (l.teacher_id = scope.person() or growth.leads_at(l.place_key))) then
    raise exception 'a guest leaves, and who came is said by those who were visited' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_rights before update on growth.lesson_guest for each row execute function growth.lesson_guest_by_rights();

-- The writer takes words back; the centre hides them.
create function growth.master_comment_by_rights() returns trigger
  language plpgsql as $$
begin
  if new.removed_at is distinct from old.removed_at and (old.removed_at is not null or old.person_id is distinct from scope.person())
     or (new.hidden_at, new.hidden_by, new.hidden_reason) is distinct from (old.hidden_at, old.hidden_by, old.hidden_reason)
       and coalesce(scope.role(), '') not in ('centre-head', 'methodist') then
    raise exception 'words are taken back by their writer and hidden by the centre' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_rights before update on growth.master_comment for each row execute function growth.master_comment_by_rights();

-- An experience is consented to and described by its teacher until it is before the centre; the centre gives it back and spreads it, its head decides, nobody on
-- their own.
create function growth.experience_by_rights() returns trigger
  language plpgsql as $$
declare
  own constant boolean := old.teacher_id is not distinct from scope.person();
  centre constant boolean :=
    coalesce(not own and old.place_key >= scope.low() and old.place_key < scope.high() and scope.role() in ('centre-head', 'methodist'), false);
  head constant boolean := centre and scope.role() = 'centre-head';
begin
  if (new.consented_at is distinct from old.consented_at
      or (new.title, new.what, new.why, new.how, new.result, new.for_whom) is distinct from (old.title, old.what, old.why, old.how, old.result, old.for_whom)
      or new.submitted_at is not null and new.submitted_at is distinct from old.submitted_at) and (not own or old.submitted_at is not null)
     or new.submitted_at is null and old.submitted_at is not null and (not centre or old.accepted_at is not null)
     or (new.accepted_at, new.accepted_by, new.decision_number) is distinct from (old.accepted_at, old.accepted_by, old.decision_number)
       and (not head or old.accepted_at is not null)
     or (new.declined_at, new.declined_by) is distinct from (old.declined_at, old.declined_by)
       and (old.declined_at is not null or not (head or own and old.consented_at is null))
     or (new.published_at, new.published_by, new.ways, new.spread_words) is distinct from (old.published_at, old.published_by, old.ways, old.spread_words)
       and (not centre or old.published_at is not null)
     or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'experience % is changed by those whose word it is', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_rights before update on growth.experience for each row execute function growth.experience_by_rights();
