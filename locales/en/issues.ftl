# What went wrong for a customer, in their words, until a remedy that they accept.

issues-title = Issues
# { $count } and { $repeated } are numbers.
issues-count = Open: { $count } · repeated complaints: { $repeated }
issues-views = Whose issues
issues-none = No issue is open
issues-none-instead = What goes wrong for a customer is reported on the page of its case.
issues-none-here = Nothing went wrong here, as far as we were told
issues-none-here-instead = When they tell of something, write it down in their words.
# { $count } is a number.
issues-more = Only the first { $count } are shown.
issues-report = Report an issue
issues-reopens = The service of this case is closed. This is the customer's word: it opens the service again.
issues-words = What went wrong, in their words
issues-effect = What it does to them, in their words
issues-effect-hint = What stands still, what it costs them, how it is for them.
issues-complaint = It is a complaint
issues-item = About what
issues-item-none = The whole of it
issues-owner = Who has the power to act
issues-act = What is done first
issues-act-next = What is done next
issues-due = By when
issues-due-hint = On their clock.
issues-report-do = Report
issues-tag-repeated = repeated complaint
issues-tag-complaint = complaint
issues-tag-after-closing = after the closing
issues-tag-settled = put right
# { $what } is an act, { $when } a day with its time.
issues-next = Next: { $what }, { $when }
# { $owner } is one of ours, { $day } a day, { $name } a contact person.
issues-owned = Owner: { $owner }
issues-reported = Reported: { $day }
issues-remedy = What put it right
issues-accepted = Accepted: { $day }
issues-accepted-by = Accepted: { $day } · { $name }
issues-go-on = Go on
issues-question = What was done?
issues-back = Back to the case
issues-act-done = The act was done, another follows
issues-act-later = It has to wait
issues-later-by = Whose wish
issues-put-right = It is put right
issues-put-right-hint = An issue ends with a remedy that they accept.
issues-accepted-tick = They accept it
issues-accepted-who = Who on their side
issues-accepted-when = When they accepted it
issues-accepted-hint = Leave empty for just now. On your clock.
issues-choose = Choose what was done
issues-save = Save
issues-hand = Hand it to somebody who can act
issues-hand-do = Hand over

issues-done-reported = Reported. The next act has its day and its owner.
issues-done-acted = Saved. The next act has its day.
issues-done-settled = It is put right, and they accept it.
issues-done-handed-over = The issue has another owner.
