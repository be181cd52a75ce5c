# Sold items: what is followed for each, what was done, and what the customer says to it.

items-title = Sold items
items-none = Nothing is sold here yet
items-none-instead = Items come with the agreement: one for each of its lines.
items-to-agreement = To the agreement
items-item = Item
items-items = Items
items-back = Back to the items
items-back-item = Back to the item
items-base-link = All that they have of us

items-track = What is followed
items-track-delivery = Delivery
items-track-quality = Quality
items-track-billing = Bill
items-track-installation = Installation
items-track-training = Training
items-track-maintenance = Maintenance
items-kind = Kind
items-kind-equipment = Equipment
items-kind-contract = Service contract
items-kind-part = Spare part
items-kind-consumable = Consumable

items-next = What is to be done
items-next-none = Nothing waits for us or for them.
items-by-track = How each item stands
items-state = State
items-state-doing = we are at it
items-state-asking = we ask whether it is right
items-state-billed = waits for payment
items-state-paid = paid
items-state-accepted = accepted
items-state-released = not wanted
items-late = late
items-at-risk = due soon
items-waits-for-them = their turn
items-ours = our turn
items-can = What can be done
items-their-word = What they say
# { $names } are names of items, { $count } how many more there are.
items-and-more = { $count ->
    [one] { $names } and one more
   *[other] { $names } and { $count } more
 }
# { $quantity } is a number of pieces.
items-part-there = { $quantity } of it is there
items-rest = Still to come: { $quantity }
# { $day } is the day that was promised before.
items-told-before = Moved from { $day }; they were told before
items-told-late = Moved from { $day }; they were told too late
items-moved-by-them = Moved from { $day } at their wish
items-moved = Another time
items-owner = Owner of ours

items-when = When was that
items-which = Which of them
items-choose-one = Choose one at least
items-not-yet = This time is still to come
items-act-do = Write it down
items-note = Note
items-quantity = Enter a number, such as 2 or 1.5
items-nothing-delivered = Enter how much is there now, at one item at least
items-check-hint = Choose what you have looked at with the customer and found right.
# { $item } is the name of an item.
items-fault-of = A fault: { $item }
items-remedy = How was it mended
items-trained-who = Who was trained
items-can-use = Can they use it now?
items-can-use-yes = Yes, all of them
items-can-use-no = Not all of them yet
items-train-again = The next training
items-every-months = A visit every so many months
items-next-service = Next visit
items-months = Enter a number of months, 1 to 120
items-plan-none = If they want no maintenance, write that down on the page of the item, in their words.
items-plan-hint = Both may stay empty: then no visits are promised.

items-move = Another time for this
items-moved-by = Why another time?
items-moved-by-us = We can’t keep it, and they have been told
items-moved-by-us-hint = Tell them first. The time that slips stays in the record.
items-moved-by-customer = They asked for it
items-told-at = When they were told

items-accept = What they say is right
items-accept-hint = Ask about each of these. What they don’t call right stays open.
items-accept-none = There is nothing to ask about now
items-accept-none-instead = When our work on an item is done, it comes here.
items-accept-do = They say it is right
items-which-right = What is right
items-not-right = not right?
items-said-at = When they said it
items-said = In their words
items-who = Who on their side
items-who-customer = The customer

items-track-word = What they say to it
items-says = What do they say?
items-says-again = It is not right, or they want it after all
items-says-again-hint = It is open again, and we promise by when.
items-says-release = They don’t want it
items-says-release-hint = We are released from it. Only they can say so.
items-again-by = We do it by
items-word-do = Write down their word
items-word-none = No word of theirs is needed here now.

items-fault = They tell of a fault
items-fault-words = What is wrong, in their words
items-mend-by = We mend it by
items-fault-do = Write it down and promise to mend it
items-faults = Faults
items-faults-open = Faults that are not mended yet
items-found-on = Told on
items-fix-time = Time until mended
items-mend = Mend it

items-edit = Describe this item
items-serial = Serial number
items-sold-on = Sold on
items-price = Price
items-for = Belongs to
items-for-none = Nothing
items-for-hint = The equipment that it is for.
items-replacement-due = Replacement due
items-end-of-life = End of life
items-renews-on = Renewal
items-retired = no longer in use
items-retire = It is no longer in use
items-retire-about = Its history stays. No more visits are promised.
items-retire-do = Note the end of its use
items-plan = Maintenance
items-every = A visit
# { $count } is a number of months.
items-every-count = { $count ->
    [one] every month
   *[other] every { $count } months
 }
items-visit = A visit was made
items-belonging = What belongs to it
items-acts = All that was done
items-acts-none = Nothing was done on it yet.
items-deed-delivered = Delivered: { $quantity }
items-deed-checked = Looked at with them, nothing is wrong
items-deed-installed = Installed
items-deed-trained = Trained; they can use it
items-deed-trained-in-part = Trained; not all can use it yet
items-deed-planned = Maintenance is agreed
items-deed-serviced = Maintenance visit
items-deed-fixed = A fault is mended
items-deed-billed = Billed
items-deed-unbilled = The bill was taken back
items-deed-paid = Paid
items-deed-accepted = They say it is right
items-deed-released = They don’t want it
items-deed-reopened = They say it is not right
items-deed-imported = It came so from another tool

items-base = What they have of us
items-base-none = They have nothing of us yet
items-base-none-instead = What is sold to them stays here to the end of its life.
items-base-all = All of it
items-in-use = in use
items-under-way = under way
# { $count } is a number of days.
items-ahead = { $count ->
    [one] What falls due tomorrow
   *[other] What falls due in the next { $count } days
 }
items-ahead-none = Nothing falls due.
items-what-falls-due = What
items-when-due = When
items-runs-out = Will run out, going by how long it lasted before
items-earlier = Sold earlier
items-first-page = Back to the first
items-pages = Pages

items-board = Follow-through
items-board-about = Everything that was sold and is not settled: what is next, by when, and whose turn it is.
items-board-none = Nothing is under way
items-board-none-instead = With an agreement, each of its items comes here until the customer accepts it.
items-board-none-found = Nothing under way fits these filters
items-board-none-found-instead = Change one of them, or show everything.
# { $steps } is a number of promises, { $items } how many items rest on them, { $late } how many promises are late.
items-board-count = { $steps ->
    [one] One step
   *[other] { $steps } steps
 } for { $items ->
    [one] one item
   *[other] { $items } items
 }; late: { $late }
items-board-more = Show more
items-filters = Narrow the board
items-filter-whose = Whose
items-filter-all = Everybody’s
items-filter-mine = Mine
items-filter-every = Everything
items-filter-due = When
items-filter-any = Any time
items-filter-late = Late only
items-count = Items
items-revenue = Revenue
items-margin = Margin
items-margin-share = Of the price
items-revenue-by-kind = What each kind brings
items-revenue-about = Margin counts only items whose cost is known.

items-sets = Service sets
items-sets-about = What is followed for a newly sold item, by its kind and by our strategy for the customer. What is under way stays as it is.
items-set-own = your own
items-set-change = Change this set
items-set-hint = Days from the agreement until it is due. Empty is not followed.
items-days = Enter a number of days, 0 to 730

items-done-act = Written down.
items-done-moved = Moved. The old time stays in the record.
items-done-accepted = Their word is written down.
items-done-word = Their word is written down.
items-done-fault = Written down, and mending it is promised.
items-done-described = Saved.
items-done-retired = Noted. Its history stays.
items-done-visit = The visit is written down, and the plan counts on from it.
items-done-set = Saved. It holds from the next agreement on.
items-unagreed = { $count ->
    [one] One customer said yes, and the agreement is not written down yet.
   *[other] { $count } customers said yes, and the agreement is not written down yet.
 }
items-unagreed-see = See with whom
