# How people show who they are: links, second factors, sessions, other issuers.

# What is wrong with a new password.
entry-password-common = This is one of those that are guessed first: choose a short sentence
entry-password-own = This is made of the name, the address or this program: choose other words

# The door.
entry-busy = Many people sign in just now.
entry-busy-instead = Wait a moment, then try again.
entry-start-over = Start again
entry-code-title = One more step
entry-code-about = The password was right. Now the second factor.
entry-code = Code
entry-code-hint = Six digits from the app on your device, or one of your recovery codes.
entry-code-lost = Device and recovery codes lost? An owner can remove the second factor.
entry-code-wrong = This code is not right, or was used already.
entry-code-wrong-instead = Wait for the next code of the app and enter that one.
entry-code-not-this = This code is not right: enter the one that the app shows now

# Signing in by another issuer.
# { $name } is what the configuration calls the issuer, such as "Garden Ltd".
entry-issuer = Sign in with { $name }
entry-issuer-over = This sign-in was not begun here, or took too long.
entry-issuer-over-instead = Start again from the page for signing in.
entry-issuer-denied = The sign-in service did not let you through.
entry-issuer-denied-instead = Try again, or sign in with your password.
entry-issuer-failed = The sign-in service does not answer as it should.
entry-issuer-failed-instead = Try again later; whoever runs this program finds the reason in its log.
entry-issuer-unknown = There is no account here for you yet, or its access was stopped.
entry-issuer-unknown-instead = Ask an owner to add you with the same e-mail address.
entry-issuer-unverified = The sign-in service does not vouch for your e-mail address.
entry-issuer-unverified-instead = Confirm your address there, then start again.
entry-issuer-domain = This e-mail address is not one of the firm's.
entry-issuer-domain-instead = Choose the account of your work there, then start again.

# A link by which somebody chooses their password.
entry-link = Link for a password
entry-link-about = They choose the password themselves, by a link that works once within a day. Nobody else ever knows it.
entry-link-make = Make a link
entry-link-made = The link is ready.
entry-link-hand-over = Hand it over in person or by a way that only they read:
entry-link-once = It is shown this once, works once, and ends in 24 hours. A newer link ends this one.
entry-link-handed = Done
entry-link-over = This link works no more
entry-link-over-why = It was used already, is older than a day, or a newer one took its place.
entry-link-over-instead = Ask an owner for a new link.
entry-welcome = Choose your password
entry-welcome-about = Only you will know it. With it and your e-mail address you sign in.
entry-welcome-do = Begin

# Showing once more who one is.
entry-confirm = Is it you?
entry-confirm-about = This matters, so the password is asked for once more.
entry-confirm-field = Password or code
entry-confirm-hint = A code of the second factor will do as well.
entry-confirm-do = Go on
entry-confirm-limited = Too many tries for now: wait a minute

# Sessions.
entry-safety = Security
entry-sessions = Where you are signed in
entry-sessions-about = Each browser that is signed in as you. End what you don't know or no longer use.
entry-session-device = Device
entry-session-way = Signed in by
entry-session-begun = Since
entry-session-seen = Last seen
entry-session-address = Address
entry-session-end = End
entry-session-end-do = End
entry-session-this = this one
entry-session-now = now
entry-session-by-signing-out = by signing out
entry-sessions-end-others = End all others
# { $browser } is a name such as Firefox, { $system } one such as Windows.
entry-agent = { $browser } on { $system }
entry-agent-unknown = A browser
entry-way-password = password
entry-way-code = password and code
entry-way-recovery = password and recovery code
entry-way-passkey = passkey
entry-way-issuer = another account
entry-done-session-ended = The session has ended.
entry-done-others-ended = All other sessions have ended.

# The second factor.
entry-second = Second factor
entry-second-about = Beside the password something that you have: whoever learns the password alone does not get in.
entry-second-demanded = The firm asks for a second factor. Set one up, then the rest opens.
entry-second-none = No second factor is set up.
entry-codes = Codes of an app
entry-codes-about = An app on your phone shows six digits that change every half minute. It works without a network.
entry-codes-set-up = Set up codes
entry-codes-no-key = Codes can't be kept safely here yet.
entry-codes-no-key-instead = Whoever runs this program sets secret_key_file.
entry-codes-since = Set up
entry-codes-remove = Remove the codes
entry-codes-remove-demanded = The firm asks for a second factor: after removing, another has to be set up at once.
entry-codes-step-app = Open an app for codes on your phone, or your password manager.
entry-codes-step-scan = Scan this picture with it.
entry-codes-by-hand = Or enter this key by hand:
entry-codes-picture = Picture with the key for the app
entry-codes-step-code = Enter the code that the app shows now.
entry-codes-confirm = Turn on
entry-done-codes-removed = The codes are removed.
entry-recovery = Recovery codes
# { $count } is how many recovery codes were not used yet.
entry-recovery-left =
    { $count ->
        [0] None is left: make new ones now.
        [one] One is left.
       *[other] { $count } are left.
    }
entry-recovery-renew = Make new recovery codes
entry-recovery-made = These are shown this once. Those before work no more.
entry-recovery-about = Each works once in place of a code, for the day when the device is lost. Print them or keep them in a password manager.
entry-recovery-kept = I have kept them

# What an owner does about how others sign in.
entry-others = How they sign in
entry-sessions-others = Sessions
# { $count } is a number of sessions.
entry-sessions-count = Running now: { $count }
entry-sessions-end-all = End them all
entry-reset = Remove the second factor
entry-reset-about = Only for a lost device, and after meeting the person. It is written down, and they are signed out everywhere.
entry-done-all-ended = All their sessions have ended.
entry-done-reset = The second factor is removed.
entry-rule = Who must have one
entry-rule-hint = Whoever lacks it is led to set it up first.
entry-rule-nobody = Nobody has to; whoever wants one may
entry-rule-leading = Owners, managers and auditors
entry-rule-everybody = Everybody
entry-done-rule = The rule is saved.
