-- Signing in: sessions that can be told apart and ended, invitations, second factors, passkeys, and
-- who is known by another issuer. Of every secret that a browser or a person holds only a hash is
-- here; a seed of codes is sealed under a key that is not in the database.

-- Sessions begin anew: everybody signs in once more.
drop table sessions;
create table sessions (
    token_hash {bytes} not null primary key,
    id {id} not null,
    user_id {id} not null references users (id),
    way {text} not null constraint sessions_way check
        (way in ('password', 'code', 'recovery', 'passkey', 'issuer')),
    created_at {int} not null,
    seen_at {int} not null,
    confirmed_at {int} not null,
    ends_at {int} not null,
    agent {text} not null,
    address {text},
    is_held {bool} not null
) {clustered};
create unique index sessions_id on sessions (id);
create index sessions_user on sessions (user_id);

-- One link at a time for each person: a newer one takes the place of the older.
create table invitations (
    user_id {id} not null primary key references users (id),
    token_hash {bytes} not null,
    created_at {int} not null,
    ends_at {int} not null
) {clustered};
create unique index invitations_token on invitations (token_hash);

-- Browsers that have signed somebody in before: guesses of strangers do not keep them out.
create table known_browsers (
    token_hash {bytes} not null,
    user_id {id} not null references users (id),
    seen_at {int} not null,
    primary key (token_hash, user_id)
) {clustered};
create index known_browsers_user on known_browsers (user_id, seen_at);

-- The password was right and the second factor is still asked for.
create table waiting_sign_ins (
    token_hash {bytes} not null primary key,
    user_id {id} not null references users (id),
    way {text} not null,
    ends_at {int} not null,
    tries {int} not null
) {clustered};

create table code_seeds (
    user_id {id} not null primary key references users (id),
    sealed {bytes} not null,
    made_at {int} not null,
    confirmed_at {int},
    last_step {int} not null
) {clustered};

create table recovery_codes (
    code_hash {bytes} not null primary key,
    user_id {id} not null references users (id)
) {clustered};
create index recovery_codes_user on recovery_codes (user_id);

create table passkeys (
    id {id} not null primary key,
    user_id {id} not null references users (id),
    credential {bytes} not null,
    algorithm {int} not null,
    public_key {bytes} not null,
    counter {int} not null,
    name {text} not null,
    made_at {int} not null,
    used_at {int}
) {clustered};
create unique index passkeys_credential on passkeys (credential);
create index passkeys_user on passkeys (user_id);

create table passkey_challenges (
    token_hash {bytes} not null primary key,
    challenge {bytes} not null,
    user_id {id} references users (id),
    ends_at {int} not null
) {clustered};

create table identities (
    issuer {key} not null,
    subject {key} not null,
    user_id {id} not null references users (id),
    made_at {int} not null,
    primary key (issuer, subject)
) {clustered};
create index identities_user on identities (user_id);

-- A way to the issuer that was begun here and has not come back.
create table issuer_visits (
    token_hash {bytes} not null primary key,
    state {text} not null,
    nonce {text} not null,
    verifier {text} not null,
    next {text} not null,
    ends_at {int} not null
) {clustered};
