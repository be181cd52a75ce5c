-- Teams: who works together, and so sees each other's customers where the firm's rule says so.

create table teams (
    id {id} not null primary key,
    name {text} not null,
    name_key {key} not null,
    created_at {int} not null
) {clustered};
create unique index teams_name on teams (name_key);

create table team_members (
    team_id {id} not null references teams (id),
    user_id {id} not null references users (id),
    primary key (team_id, user_id)
) {clustered};
create index team_members_user on team_members (user_id);

-- What somebody did by their own hand: an import's rows are found by their import.
create index events_user on events (user_id, id) where actor = 'user';
