# Care after the closing: asking how they are faring, without an offer.

care-title = Care
# { $caring } and { $within } are numbers.
care-covered = In care: { $caring } · spoken with within the limit of silence: { $within }
# { $resting } is a number of customers.
care-resting = At rest, at their wish: { $resting }
care-views = Whose customers
care-view-mine = Mine
care-view-all = Everybody's
care-urgent = They need it now
care-urgent-answer = Answer
care-warnings = Warnings without an answer
care-warnings-answer = Answer
# { $count } and { $repeated } are numbers of issues.
care-issues = Open issues: { $count }
care-issues-repeated = Open issues: { $count } · repeated complaints: { $repeated }
care-issues-open = Show them
care-late = A word to mend
care-today = Today
care-soon = In the next seven days
care-silence = The silence grows long
care-silent-at = Limit of silence: { $day }
care-last = Last talk: { $day }
care-ask = Ask how they are faring
care-may-raise = They said that it may be raised
care-record = Record
care-rhythms = They would have bought by now
care-rhythms-about = Each by their own rhythm: one and a half of their usual times have passed.
care-column-customer = Customer
care-column-gap = Usual days between purchases
care-column-bought = Last purchase
care-column-owner = Owner
care-falls = Coming due for what they own
care-column-item = Item
care-column-why = What
care-column-on = When
care-falls-replacement = replacement
care-falls-end-of-life = end of life
care-falls-renewal = renewal
care-falls-service = service
care-recommendations = Recommendations
care-figures = Figures
# { $part } of { $all }: two numbers.
care-figure-of = { $part } of { $all }
care-figure-returns = Came back within their rhythm
care-figure-returns-beside = Elsewhere, 81 of 100 order again after good service.
care-figure-lost = Stayed away after a long silence of ours
care-figure-lost-beside = Elsewhere, about 60 of 100 who leave.
care-figure-reach = How many hear of us in a year
# { $good } and { $ill } are numbers of people.
care-figure-reach-words = well: { $good } · ill: { $ill }
care-figure-reach-beside = A recommendation reaches 2, a warning 20.
care-none = Nobody is in care yet
care-none-instead = Care begins by itself when the service of a case is closed.
care-nobody-due = Nobody is due in the next seven days.
# { $count } is a number.
care-more = Only the first { $count } are shown.

care-back = Back to the customer
care-not-yet = Not in care yet
care-not-yet-instead = Care begins by itself when the service of a case is closed.
care-rests = They asked not to be contacted. Their care rests until they allow it again.
care-next = Next contact
care-owner = Owner
care-since = In care since
care-last-talk = Last talk
care-limit = Limit of silence
care-days = Planned days after the closing
care-ground = What the next contact may begin with
care-owns = What they own
care-owns-all = All of it
care-rhythm = Rhythm of buying
# { $days } is a number, { $day } a day.
care-rhythm-words = Usual days between purchases: { $days } · last purchase: { $day }
care-rhythm-broken = rhythm broken
care-contact-new = Record a contact
care-urgent-new = They need something now
care-history = Contacts
care-history-none = No contact of care yet.
care-no-answer = no answer
care-their-words = Their words
# { $title } is the name of a case.
care-new-case = New case: { $title }
care-voices = What they say of us to others
care-voices-none = Nothing was heard yet. Silence does not mean that they are content.
care-voice-kind = What it is
care-voice-recommendation = Recommendation
care-voice-warning = Warning
care-voice-words = What they say, in their words
care-voice-by = Who on their side
care-voice-unsaid = Not said
care-voice-new = Write down what was heard
care-voice-outcome-recommendation = What came of it
care-voice-outcome-warning = What we did about it
care-voice-led-to = The case that came of it
care-voice-led-to-hint = Its address, as the browser shows it.
care-voice-led-to-wrong = This is no address of a case
care-hand-over = Hand the care over
care-hand-over-do = Hand over

care-sheet = How are they faring?
care-answered = Did they answer?
care-answered-yes = Yes, we spoke
care-answered-no = No
care-answered-no-hint = Another try comes in three working days; after several there is peace for a while.
care-said = What they said, in their words
care-words = What we said or wrote
care-words-hint = In your own words, for this person, without an offer. Nobody else gets the same text.
care-wish = When they want to hear from us again
care-wish-hint = Only if they named it. On their clock.
care-need = They need something new
care-need-hint = This opens a new case. What is left empty opens none.
care-need-title = What it is about
care-need-words = What they need, in their words
care-need-step = When we come back to it
care-clock = On their clock.
care-next-ground = What the next contact may begin with
care-at = When it was
care-at-hint = Leave empty for just now. On your clock.
care-details = With whom, when, what comes next
care-save = Save
care-urgent-item = Which of their items it is about
care-urgent-item-none = Something else
care-urgent-title = What they need
care-urgent-words = What happened, in their words
care-urgent-step = When they get an answer
care-urgent-step-hint = A time that you will keep, on their clock.
care-urgent-source = Came back, it is urgent
care-urgent-do = Open the case

care-done-contact = Saved. The next contact has its day.
care-done-try = Saved. Another try has its day.
care-done-need = Saved, and a new case is open.
care-done-urgent = The case is open and stands first.
care-done-voice = Written down.
care-done-answered = Written down what came of it.
care-done-handed-over = The care has another owner.
