# What the program says on a terminal. No marks around values, lines of their own.

# { $address } is where a browser goes; { $bound } where the program listens behind a server with https.
cli-serving = Forgetmenot is at { $address }
cli-serving-behind = Forgetmenot is at { $address } and listens at { $bound }
cli-begin = Nobody can sign in yet. Make the owner's account at { $address }
cli-stopped = Stopped. Everything in flight is finished.
cli-stopped-early = Stopped. Some requests took too long and were cut off.

# What keeps a command from its work; causes follow in technical words.
cli-no-runtime = The program could not start its threads.
cli-no-signals = The program could not listen for the signals that end it.
cli-no-address = The system does not say at which address the program listens.
cli-listen-failed = The program can't listen at { $address }.
cli-refused = This was refused.
cli-no-hash = The machine could not hash the password.

cli-database-missing = There is no database { $file }.
cli-database-unopened = The database { $database } can't be opened.
cli-database-served = Another server works with { $database }. A SQLite database is served by one program at a time.
cli-database-failed = The database { $database } failed.
cli-database-older = { $database } has version { $version }; this program needs { $program }. Start `serve` once to bring it up to date.
cli-database-newer = { $database } has version { $version }, made by a newer program; this one knows { $program }.

# { $place } is a line of a file, a variable or a flag; { $key } and { $nearest } are names of settings.
cli-config-unknown-key = { $place }: there is no such setting. Did you mean { $nearest }?
cli-config-value = { $place }: this is no value for { $key }, which takes { $takes }
cli-config-two-databases = { $one } and { $other } are both set; set only one of them.
cli-config-unreadable = { $file } can't be read: { $cause }
cli-config-not-toml = { $file }, line { $line }: { $problem }

cli-check-sound = Every invariant holds.
cli-check-broken =
    { $count ->
        [one] { $count } break.
       *[other] { $count } breaks.
    }

cli-role-owner = owner
cli-role-manager = manager
cli-role-salesperson = salesperson
cli-role-service-person = service
cli-role-auditor = auditor
cli-user-added = { $email } can sign in now: { $role }.
cli-user-disabled = { $email } can no longer sign in.
cli-user-enabled = { $email } can sign in again.
cli-user-password-set = { $email } has a new password; all their sessions have ended.
cli-user-unknown = Nobody signs in as { $email }.
cli-user-is-disabled = can't sign in
cli-email-taken = Somebody signs in as { $email } already.
cli-email-unfit = This is no e-mail address.
cli-name-unfit = The name is empty, too long, or has a control character in it.
cli-zone-unknown = There is no time zone { $zone }. Name one such as Europe/Warsaw.
cli-password-prompt = Password:
cli-password-again = The same again:
cli-passwords-differ = The two passwords differ. Nothing was changed.
cli-password-unread = The password could not be read.
cli-password-length = A password has { $least } to { $most } characters.
cli-user-invited = They choose their password here, once and within 24 hours: { $link }
cli-password-common = This password is one of those that are guessed first. Choose a short sentence.
cli-password-own = This password is made of the name, the address or this program. Choose other words.
cli-scanner-elsewhere = The scanner at { $address } is on another machine: files would go there unprotected. Let it listen on this one.
cli-plain-http = At { $address } other machines would be served without https, and everybody in between could read along. Put a server with https in front and set public_url, or say plain_http = true.
cli-key-unread = The key's file { $file } can't be read or made.
cli-issuer-lacks = oidc_issuer is set, but { $key } is missing.

cli-demo-filled = A made-up firm is ready. Customers: { $customers }, cases: { $cases }.
cli-demo-sign-in = Sign in as any of these, with the password { $password }
cli-demo-open = Everybody who reaches this machine can sign in with that password.
cli-demo-failed = The made-up firm could not be made.
cli-demo-in-use = { $database } holds something else than a demo. Name another database; nothing was changed.
cli-demo-keep = { $database } holds the demo of the last time. Go on with it by --keep, or make the database anew yourself.
cli-demo-stays = The demo of the last time, { $database }, could not be removed.

# reindex: the words by which records are found were made anew.

cli-reindexed =
    { $count ->
        [one] One record can be found by its words.
       *[other] { $count } records can be found by their words.
    }
cli-exported = { $rows } rows written to { $file }.
cli-not-exported = Everything could not be written to { $file }; there must be room, and no such file yet.
cli-migrated = The database { $database } is at version { $version }.
cli-no-roles = SQLite has no roles: leave --serve-as out, or name a database of PostgreSQL.
