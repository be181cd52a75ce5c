# Webhooks: addresses elsewhere that are told what happens.

hooks-title = Webhooks
hooks-about = Another program is told what happens to customers, as it happens. Each message is signed, and sent again until it is taken.
hooks-none = No webhooks
hooks-none-instead = Make one for a program that should know at once what happens here.
hooks-new = New webhook
hooks-make = Make it
hooks-change = Change
hooks-back = Webhooks
hooks-address = Address
hooks-address-hint = Begins with https. It is asked nothing, only told.
hooks-address-none = This is no address of the web
hooks-address-plain = Only https leads outside
hooks-address-credentials = No name and password in an address
hooks-address-private = This leads into a network of somebody’s own; the configuration can allow it
hooks-owner = Acts for
hooks-owner-hint = Only customers whom this person sees are told of.
hooks-events = Events
hooks-events-hint = Nothing ticked means everything.
hooks-events-all = Everything
# { $kinds } is a list of codes.
hooks-kinds = Besides, chosen by a program: { $kinds }
hooks-state = State
hooks-state-active = Active
hooks-state-failing = Not answering
hooks-made = Made
hooks-failing-since = Nothing taken since
hooks-former-until = The former secret counts until
hooks-waiting = Messages
hooks-count-waiting = { $count ->
    [one] { $count } waiting
   *[other] { $count } waiting
}
hooks-count-given-up = { $count ->
    [one] { $count } given up
   *[other] { $count } given up
}
hooks-cause-by-hand = Paused
hooks-cause-by-hand-instead = Nothing is lost meanwhile: once resumed, it goes on where it stopped.
hooks-cause-failing = Paused: no answer for days
hooks-cause-failing-instead = See whether the address is right and the other program runs, send a test, then resume. Nothing is lost.
hooks-cause-gone = Ended: the address said it is gone
hooks-cause-gone-instead = If it is there again, resume; otherwise delete the webhook.
hooks-cause-owner-out = Paused: the person it acts for has no access any more
hooks-cause-owner-out-instead = Make a new webhook that acts for somebody else.
hooks-test = Send a test
hooks-pause = Pause
hooks-resume = Resume
hooks-rotate = New secret
hooks-delete = Delete
hooks-deliveries = Last messages
hooks-deliveries-none = Nothing sent yet
hooks-deliveries-none-instead = Send a test, or wait until something happens.
hooks-when = When
hooks-outcome = Outcome
hooks-answer = Answer
hooks-tries = Tries
hooks-again = Once more
hooks-is-test = Test
hooks-next = Again:
hooks-send-again = Send again
hooks-outcome-waiting = Waiting
hooks-outcome-delivered = Taken
hooks-outcome-given-up = Given up
hooks-outcome-unseen = Not sent: not seen by the person
hooks-trouble-unknown = The name leads nowhere
hooks-trouble-barred = Leads into a network that is not allowed
hooks-trouble-unconnected = No connection
hooks-trouble-unsafe = The certificate does not fit
hooks-trouble-late = No answer in time
hooks-trouble-broken = No answer of HTTP
hooks-secret = The webhook’s secret
hooks-secret-once = Copy it to the other program now: it is shown only this once.
# { $name } is the name of the standard.
hooks-secret-about = It checks the signature of each message by { $name }.
hooks-secret-kept = I have it
hooks-done-changed = Saved
hooks-done-paused = Paused
hooks-done-resumed = Resumed
hooks-done-deleted = Deleted
hooks-done-tested = The test was taken
hooks-done-warned-test-failed = The test was not taken: the list below says why
hooks-done-sent-again = It is sent again
