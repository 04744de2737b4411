-- Which strategies of the common agenda an activity is part of, by their codes: how it is filed, as its kind is.
alter table activity add column strategy_codes text[] not null default '{}';
grant update (strategy_codes) on activity to keelson_app;
call audit('activity', 'initiative_id', 'id');
