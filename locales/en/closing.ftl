# The closing of the service: one checklist, and the desk of all closings. { $item }, { $items },
# { $document } and { $standard } are what the procedure calls them; { $count }, { $days },
# { $settled } and { $all } are numbers; { $day }, { $since } and { $when } are times, { $by } and
# { $owner } people of ours.

closing-title = Closing the service
closing-lede = Open since { $since } · owner: { $owner } · version { $version } of the procedure
closing-procedure = The procedure
closing-back = Back to the case
closing-not-agreed = First comes the agreement. Then the customer can say that it works.
closing-not-won = This begins after the customer's final yes.
closing-before = The closing opens when the customer says that it works. Their word is one item of many and closes nothing by itself.
closing-closed = All is settled. Closed on { $day } by { $by }.
closing-blossom = A full blossom: the service is closed
closing-progress = Settled
closing-counted = { $settled } of { $all }
closing-moved = { $days ->
    [0] It moved today.
    [one] One day since it last moved.
   *[other] { $days } days since it last moved.
 }
closing-stands-still = stands still

closing-state-true = in order
closing-state-open = open
closing-state-waived = waived
closing-state-not-applicable = does not apply

closing-waits-needs = { $count ->
    [one] One need is open
   *[other] { $count } needs are open
 }
closing-waits-expectations = { $count ->
    [one] One expectation is not confirmed yet
   *[other] { $count } expectations are not confirmed yet
 }
closing-waits-questions = { $count ->
    [one] One question has no answer
   *[other] { $count } questions have no answer
 }
closing-waits-no-word = The customer has not said yet that all is settled
closing-waits-not-asked = We have not asked about details yet
closing-waits-details = { $count ->
    [one] One detail is open
   *[other] { $count } details are open
 }
closing-waits-promises = { $count ->
    [one] One promise of ours is open
   *[other] { $count } promises of ours are open
 }
closing-waits-document-missing = “{ $document }” is missing
closing-waits-document-not-final = “{ $document }” is not final yet
closing-waits-document-not-shared = “{ $document }” is not shared with the customer yet
closing-waits-not-agreed = There is no agreement
closing-waits-unbilled = { $count ->
    [one] One sold item is not billed in full
   *[other] { $count } sold items are not billed in full
 }
closing-waits-drafts = { $count ->
    [one] One bill is not sent yet
   *[other] { $count } bills are not sent yet
 }
closing-waits-unpaid = { $count ->
    [one] One bill is not paid in full
   *[other] { $count } bills are not paid in full
 }
closing-waits-differences = { $count ->
    [one] One sold item is billed otherwise than agreed
   *[other] { $count } sold items are billed otherwise than agreed
 }
closing-waits-doing = { $count ->
    [one] One track still has work of ours
   *[other] { $count } tracks still have work of ours
 }
closing-waits-asking = { $count ->
    [one] One track waits for the customer's acceptance
   *[other] { $count } tracks wait for the customer's acceptance
 }
closing-waits-unplanned = { $count ->
    [one] The maintenance of one item is not planned
   *[other] The maintenance of { $count } items is not planned
 }
closing-waits-planless = { $count ->
    [one] One machine has no maintenance plan
   *[other] { $count } machines have no maintenance plan
 }
closing-waits-standard = Nobody has looked at this standard yet: { $standard }
closing-waits-not-confirmed = The customer has not confirmed that it works
closing-waits-not-heard = We have not asked yet how they are faring
closing-waits-issues = { $count ->
    [one] One issue is open
   *[other] { $count } issues are open
 }
closing-waits-no-care-plan = The time after the closing is not agreed yet
closing-waits-no-note = It is not written down yet how this was done
closing-waits-no-document = A document has to show it
closing-waits-no-customer = The customer has to say so
closing-waits-rests-on = First: { $item }

closing-go-case = To the case
closing-go-documents = To the documents
closing-go-agreement = To the agreement
closing-go-bills = To the bills
closing-go-items = To the sold items
closing-go-issues = To the issues

closing-given = { $by }, { $when }
closing-fell = This stopped holding on { $when }, with something that it rests on. Write it down again.
closing-waived-by = Waived by { $by }, { $when }
closing-unmark-do = Take it back
closing-field-channel = How it was said
closing-field-contact = Who said it
closing-contact-self = The customer
closing-field-document = Which document
closing-note = Write down how it was done
closing-note-words = How it was done
closing-document = Name the document that shows it
closing-document-words = What it shows
closing-customer = Write down what they said
closing-customer-words = What they said
closing-mark-do = Save
closing-waive = Waive it
closing-waive-hint = By an owner only, with a reason and under their name. What the customer is owed is never waived.
closing-waive-words = Why it stays undone
closing-waive-do = Waive it

closing-confirm = They say that it works
closing-confirm-words = In their words
closing-confirm-do = Write down the confirmation
closing-word = They say that all is settled
closing-word-words = In their words
closing-word-do = Write down their word
closing-expectation-met-do = They confirm it
closing-expectation-released-do = They let it go
closing-ask = We asked about details
closing-ask-words = What came of it
closing-ask-hint = Small things that they would not have mentioned by themselves, and that may decide whether they come back.
closing-ask-do = Note that we asked
closing-detail-raise = A detail has surfaced
closing-detail-words = The detail, in their words
closing-detail-owner = Who settles it
closing-detail-due = By when
closing-detail-do = Write it down
closing-detail-about = { $owner }, { $when }
closing-detail-open = open
closing-detail-settled = settled
closing-detail-settle = Say what came of it
closing-detail-outcome = What came of it
closing-detail-settle-do = It is settled
closing-standard-look = Look at it
closing-standard-open = not looked at yet
closing-standard-kept = kept
closing-standard-breach = a breach, owned up to
closing-standard-found = How was it
closing-standard-found-kept = It was kept
closing-standard-found-breach = There was a breach, and we own up to it
closing-standard-words = What went wrong
closing-standard-words-hint = Only for a breach: plainly, as it was.
closing-standard-do = Save
closing-satisfaction = Ask how they are faring
closing-satisfaction-hint = Asked by itself, apart from any signature.
closing-score = Their answer
closing-score-1 = 1 – badly
closing-score-2 = 2 – not well
closing-score-3 = 3 – so-so
closing-score-4 = 4 – well
closing-score-5 = 5 – very well
closing-satisfaction-words = In their words
closing-satisfaction-do = Write down the answer
closing-heard = { $score } of 5, { $when }
closing-care = Agree on the time after
closing-care-days = Days from the closing to each contact
closing-care-days-hint = In rising order, with spaces between, such as 2 14 90.
closing-care-days-wrong = Write whole numbers from 1 to 365, in rising order, with spaces between.
closing-care-ground = What may come next
closing-care-ground-hint = What the next cooperation may grow from.
closing-care-may-raise = They let us raise it
closing-care-do = Save
closing-care-chosen = Contacts after { $days } days
closing-care-raise-yes = They let us raise what may come next
closing-care-raise-no = They have not let us raise what may come next

closing-review = Nobody has looked through the whole list yet. The first look tells how well the work was done before the closing.
closing-review-do = I have looked through it
closing-reviewed = First look on { $day }: { $settled } of { $all } were in order.
closing-changes = Hand it over
closing-owner = Owner of the closing
closing-owner-do = Hand over
closing-close = Close the service
closing-close-open = Still open:
closing-close-ready = Nothing is open. Closing is the act of one person who stands for it.
closing-close-do = Close the service

closing-done-confirmed = The confirmation is written down.
closing-done-marked = Saved.
closing-done-unmarked = Taken back.
closing-done-waived = The item is waived, with its reason.
closing-done-word = Their word is written down.
closing-done-asked = It is noted that we asked.
closing-done-detail = The detail is written down, with its owner and date.
closing-done-detail-settled = The detail is settled.
closing-done-standard = Saved.
closing-done-satisfaction = Their answer is written down.
closing-done-care = The time after the closing is agreed.
closing-done-expectation = Saved.
closing-done-reviewed = The first look is noted.
closing-done-handed-over = Handed over.
closing-done-closed = The service is closed. All is settled, and the care begins.

closing-desk-title = Closings
closing-desk-about = What stands still is first.
closing-desk-case = Case
closing-desk-owner = Owner
closing-desk-settled = Settled
closing-desk-us = Waits for us
closing-desk-them = Waits for the customer
closing-desk-still = Days without a move
closing-desk-more = and { $count } more
closing-desk-ready = nothing: it can be closed
closing-desk-none = No closing is open
closing-desk-none-instead = A closing opens when a customer says that it works.
closing-desk-pages = Pages
closing-desk-next = Next page
closing-desk-first = Back to the first
closing-late = Closed of late
closing-late-day = Closed
closing-late-by = By
closing-late-quality = At the first look
closing-late-quality-none = not looked through
closing-late-troubles = Troubles after
closing-reports = Reports
closing-reports-about = { $days ->
    [one] Made every day by itself.
   *[other] Made by itself every { $days } days.
 }
closing-reports-none = The first one is made when there is a closing to report on.
closing-report-day = Day
closing-report-open = Open
closing-report-still = Standing still
closing-report-closed = Closed since the last report
closing-report-quality = In order at the first look
closing-report-troubled = Troubles after a closing
closing-desk-unconfirmed = { $count ->
    [one] One service is accepted whole, and nobody has asked yet whether it works.
   *[other] { $count } services are accepted whole, and nobody has asked yet whether they work.
 }
closing-desk-see = See whom to ask
