-- Where an initiative publishes its page, everybody reads which phase it is in and what was decided of it, overrides with their reason
-- (docs/methodology.md 4.8.4 and 4.13; docs/decisions/0038). Reasons that were written before were written for those who take part, and stay theirs.
alter table phase_transition add column is_public boolean not null default false, add column decided_on date;
alter table phase_transition disable trigger user;
update phase_transition t set decided_on = d.decided_on from decision d where d.initiative_id = t.initiative_id and d.id = t.decision_id;
alter table phase_transition enable trigger user;
alter table phase_transition alter column is_public set default true, alter column decided_on set not null;
call publish('phase_transition', 'is_public');
-- what is noted of a row is noted of its new columns too
call audit('phase_transition', 'initiative_id', 'id');
