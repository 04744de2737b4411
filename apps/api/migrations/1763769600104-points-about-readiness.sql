-- What a round sees differently is talked about in a meeting: the point of its agenda says which round and which component it is about
-- (docs/methodology.md 4.8.4, docs/decisions/0033).

alter table meeting_agenda_item
  add column assessment_id uuid,
  add column component text check (component in ('GOVERNANCE_AND_INFRASTRUCTURE', 'STRATEGIC_PLANNING', 'COMMUNITY_INVOLVEMENT', 'EVALUATION_AND_IMPROVEMENT')),
  add check ((assessment_id is null) = (component is null)),
  add foreign key (initiative_id, assessment_id) references readiness_assessment;
create index meeting_agenda_item_assessment on meeting_agenda_item (initiative_id, assessment_id) where assessment_id is not null;
call audit('meeting_agenda_item', 'initiative_id', 'meeting_id');
