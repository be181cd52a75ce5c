# The rules of the method that a firm may set for itself, and the licences of what is inside.

settings-title = Rules
settings-about = They keep us from nagging and from forgetting. Their usual values have proved themselves.
# { $usual } stands when nobody set it; { $rule } is the number of the statement, such as S1-20.
settings-bounds = Usually { $usual }, from { $least } to { $most } ({ $rule }).
settings-out-of-bounds = Enter a whole number within the bounds
settings-told = Every change is written down with its day and name, and everybody sees it here.
settings-owners-only = An owner of the program can change these.
settings-done-saved = The rules are saved.

settings-sight = Whose customers are seen
settings-sight-all = Everybody sees all
settings-sight-all-about = Whoever picks up the phone knows the whole story.
settings-sight-team = One’s teams
settings-sight-team-about = Sales, service and managers see the customers of those who are in a team with them.
settings-sight-own = One’s own
settings-sight-own-about = Sales and service see only customers of their own; managers those of their teams.
settings-sight-always = One always sees a customer whose case one owns or to whom one has an open promise. Owners and auditors see all.
settings-done-sight = Saved: it holds from everybody’s next page on.

settings-unanswered-cap = Attempts without an answer
settings-unanswered-cap-about = After so many in a row, one short note is written and the case rests.
settings-deferral-days = Days until the next contact
settings-deferral-days-about = Proposed when somebody wants to think it over and names no day.
settings-deferral-cap = Deferrals before asking
settings-deferral-cap-about = After so many, the page says to ask gently for an answer, either way.
settings-exactness-minutes = Minutes of exactness
settings-exactness-minutes-about = A call within so many minutes of the named time, before or after, came at the time.
settings-grace-minutes = Minutes of grace
settings-grace-minutes-about = So many minutes past its time, a promise of ours counts as broken.
settings-standstill-days = Days of standstill
settings-standstill-days-about = A case without progress for so long says so.
settings-triage-days = Working days after an import
settings-triage-days-about = The owner of an imported case has this long to agree its next step.
settings-care-first = Days to the first contact of care
settings-care-first-about = This long after the closing we ask for the first time how they are faring.
settings-care-second = Days to the second contact of care
settings-care-second-about = Counted from the closing.
settings-care-third = Days to the third contact of care
settings-care-third-about = Counted from the closing.
settings-care-limit = Days of silence in care
settings-care-limit-about = No customer in care goes so long without a talk with one of us.
settings-closing-report-days = Days between reports on closings
settings-closing-report-days-about = This often the program reports by itself how the closings stand.
settings-document-megabytes = Largest document, in megabytes
settings-document-megabytes-about = A case takes no larger file.

settings-changes = Recent changes
settings-change-when = When
settings-change-what = What
settings-change-who = Who
# { $what } is the name of a rule, { $before } and { $after } its numbers.
settings-change = { $what }: { $before } before, { $after } now

settings-inside = What is inside
settings-licence-own = Forgetmenot itself may be used under the MIT licence or the Apache licence 2.0, as you choose.
# { $licences } is a list of names, such as "MIT, ISC".
settings-licence-crates = The Rust libraries inside are under these licences: { $licences }.
settings-country = The firm's country
settings-country-about = Phones, addresses and tax numbers are read by the rules of this country where a customer’s own is not said.
settings-country-none = Not said: the customer's clock tells
