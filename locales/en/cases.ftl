cases-title = Cases
cases-new = New case
cases-views = Which cases
cases-view-open = Open
cases-view-needs-next-step = Need a next step
cases-view-final-yes = Final yes
cases-view-final-no = Final no
cases-view-released = Let rest
cases-filters = Narrow the list
cases-filter-name = Customer’s name
cases-filter-owner = Owner
cases-filter-anyone = Anyone
cases-filter-stage = Their stage
cases-filter-any = Any
cases-filter-due = Next step
cases-filter-late = Late
cases-filter-today = Due by tonight
cases-filter-do = Show
cases-filter-clear = Show all
cases-pages = Pages
cases-next-page = Next page
cases-first-page = Back to the first
cases-none-found = No case fits these filters
cases-none-found-instead = Loosen one of them, or show all.
cases-none-open = No open case yet
cases-none-open-instead = A case begins when somebody shows interest. Write down the first one with its next step.
cases-none-needs-next-step = Every case has an agreed next step
cases-none-needs-next-step-instead = Cases brought in from another tool without one would wait here.
cases-none-final-yes = No final yes yet
cases-none-final-yes-instead = Each will stand here with its date.
cases-none-final-no = No final no
cases-none-final-no-instead = A clear no is a good answer, and stands here with thanks.
cases-none-released = Nothing was let rest
cases-none-released-instead = Cases in which nobody answered any more rest here. The customer can come back at any time.
cases-tag-differ = stages differ
cases-tag-attempts = { $attempts ->
    [one] one try unanswered
   *[other] { $attempts } tries unanswered
 }
cases-tag-named-by-them = named by them
cases-with-whom = A new case with whom?
cases-nobody = Nobody of that name
cases-nobody-instead = Write the customer down first; the case comes next.
cases-field-title = What it is about
cases-field-title-hint = As the customer would say it: “a second pump before the dry season”.
cases-field-source = Where the interest came from
cases-field-amount = Expected amount
cases-field-currency = Currency
cases-first-step = The first next step
cases-first-step-clock = On the customer’s clock.
cases-open-do = Open the case
cases-lede = With you since { $since } · owner { $owner }
cases-record = Record a contact
cases-they = They
cases-we = We
cases-stages-alike = Both see it alike.
cases-stages-differ = The two differ. Theirs is the true one.
cases-state-capped = They have not answered several times. Write one short note, “shall we leave it here?”, and let it rest.
cases-state-decision-passed = The day on which they meant to decide has passed. Ask gently for an answer, either way.
cases-state-deferred = They have asked for more time several times. Next time ask gently for an answer, either way.
cases-state-standstill = { $days ->
    [one] One day since the last advance.
   *[other] { $days } days since the last advance.
 }
cases-state-final-yes = A final yes. What was promised on the way is to be kept.
cases-state-final-no = A final no, respected. Only the customer opens this again.
cases-state-released = We let it rest. This is not a no: the customer may come back at any time.
cases-we-owe = We owe them
cases-they-owe = They owe us
cases-owe-nothing = Nothing is open.
cases-named-by-them = they named it
cases-named-by-us = we named it
cases-promise-open = Open
cases-promise-new = Write down another promise
cases-changes = Change this case
cases-decision = They will decide on
cases-decision-hint = As they named it, on their clock. They hear from us at that very minute and not before.
cases-decision-do = Note their day
cases-stage-theirs = They stand at
cases-stage-ours = We stand at
cases-stage-do = Set
cases-describe-do = Save
cases-owner = Owner
cases-owner-do = Hand over
cases-timeline = One line of life
cases-older = Earlier
cases-their-side = Their side, in their words
cases-their-side-empty = What they need, expect and ask stands here, as they said it.
cases-our-side = Our side
cases-needs-agree = They agreed this list of needs
cases-need-situation = situation
cases-need-problem = problem
cases-need-implication = what follows
cases-need-need-payoff = what it would bring
cases-need-long-situation = A need: their situation
cases-need-long-problem = A need: the problem
cases-need-long-implication = A need: what follows from the problem
cases-need-long-need-payoff = A need: what a solution would bring
cases-need-open = open
cases-need-met = met
cases-need-released = let go by them
cases-need-met-do = It is met
cases-need-released-do = They let it go
cases-expectation = expectation
cases-expectation-long = What they expect
cases-question-long = A question
cases-question-open = question, open
cases-question-answered = answered
cases-answer = Answer
cases-answer-do = Save the answer
cases-words = What they said
cases-words-kind = What it is
cases-words-add = Write down their words
cases-words-do = Save
cases-dialogue = We spoke { $contacts ->
    [0] not yet
    [one] once
   *[other] { $contacts } times
 }, and tried { $attempts ->
    [0] never in vain
    [one] once in vain
   *[other] { $attempts } times in vain
 }.
cases-monologue = Ours runs ahead of theirs: wait for a word of theirs.
cases-offer = Offer { $version }
cases-offer-draft = draft
cases-offer-given = they have it
cases-offer-withdrawn = withdrawn
cases-offer-give = They have it now
cases-offer-new = Draft an offer
cases-offer-after-need = An offer rests on a need of theirs: write one down first.
cases-value = Value
cases-assess = Assess the value
cases-potential = What this customer may become
cases-potential-hint = It chooses a strategy and decides nothing else.
cases-strategy = Strategy
cases-strategy-calm = Calm: few, well-prepared contacts at their pace
cases-strategy-advise = Advise: explain, show, be at hand
cases-strategy-partner = Partner: a long relation with agreed reviews
cases-strategy-simple = Simple: quick, at the counter
cases-assess-do = Save
cases-done-opened = The case is open, with its next step.
cases-done-handed-over = Handed over, with what is next.
cases-done-needs-agreed = They agreed the list of needs.
cases-done-decision = Their day is noted; the next step keeps to it.
cases-done-words = Their words are written down.
