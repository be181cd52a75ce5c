# The agreement: the customer's consent in the right form, and what it says.

agreements-title = Agreement
agreements-new = Write down the agreement
agreements-new-do = They agree to this
agreements-amend = Write down a change
agreements-amend-do = They agree to the change
agreements-back = To the agreement
agreements-back-to-case = Back to the case

agreements-lines = What is agreed
agreements-lines-hint = Each line becomes an item that is followed until the customer accepts it. A price is that of the whole line. Empty lines are left out.
agreements-lines-stay = A line that was agreed stays. Until it is billed it can be changed; what is new comes below.
# { $number } counts the lines from 1.
agreements-line = Line { $number }
agreements-line-what = { $number }. What
agreements-what = What
agreements-kind = Kind
agreements-kind-unsaid = Choose
agreements-kind-equipment = Equipment
agreements-kind-contract = Service contract
agreements-kind-part = Spare part
agreements-kind-consumable = Consumable
agreements-quantity = Quantity
agreements-quantity-wrong = Enter a quantity above zero, such as 2 or 1.5
agreements-price = Price before tax
agreements-price-below-zero = No price is below zero: a discount goes into the price of its line
agreements-cost = Our cost, if known
agreements-more = More empty lines
agreements-total = Together
agreements-payment = Payment after a bill
agreements-payment-days = Days from a bill to its payment
agreements-payment-days-hint = As agreed with the customer; 0 means at once.
agreements-payment-days-wrong = Enter whole days, from 0 to 365
agreements-reference = Number of the order or contract
agreements-reference-hint = As in the customer's papers: an invoice that names it finds this agreement.

agreements-terms = Terms
agreements-terms-hint = Go through each term with the customer, at the same size as the rest. A burden has its reason and is acknowledged by itself. Empty ones are left out.
# { $number } counts the terms from 1.
agreements-term = Term { $number }
agreements-burden = It is a burden for the customer
agreements-reason = Plain reason
agreements-reason-when = (needed for a burden)
agreements-reason-missing = Say in plain words why this burden is there
agreements-because = Because:
agreements-acknowledged = The customer has acknowledged this term by itself
agreements-acknowledged-missing = Go through this burden with the customer, and tick it when they acknowledge it
agreements-acknowledged-done = acknowledged

agreements-consent = Their consent
# { $value } is an amount of money.
agreements-value-small = Together { $value }: a small value.
agreements-value-middle = Together { $value }: a middle value.
agreements-value-large = Together { $value }: a large value.
agreements-form = In which form
agreements-form-spoken = Spoken
agreements-form-spoken-about = Both sides repeat what is agreed, and they say yes.
agreements-form-handshake = Handshake
agreements-form-handshake-about = Face to face, before witnesses or without.
agreements-form-email = E-mail
agreements-form-email-about = We write what is agreed, and they reply yes.
agreements-form-order-form = Order form
agreements-form-order-form-about = Their order on a standard form.
agreements-form-minutes = Summary of the meeting
agreements-form-minutes-about = We write down what was settled, and they accept it.
agreements-form-contract = Contract
agreements-form-contract-about = A written contract that both sides sign.
agreements-fit-fits = Fits this value.
agreements-fit-light = Too light for this value.
agreements-fit-heavy = Too heavy for this value.
agreements-fit-known = This form stays, though it does not fit; the agreement says so
agreements-evidence = Where their consent can be seen
agreements-evidence-hint = Who heard it, which e-mail, which page of which paper.
agreements-evidence-elsewhere = It came from another tool, which keeps the evidence.
agreements-document = The document that shows it
agreements-document-none = None
agreements-given-by = Given by
agreements-unsaid = Not said
agreements-at = Given when
agreements-at-hint = Empty means just now.
agreements-offer = From the offer
agreements-offer-open = Open the offer

agreements-versions = Versions
# { $version } is a number.
agreements-version = Agreement, version { $version }
agreements-versions-more = Older versions are kept too.
agreements-older = A later version counts now.
agreements-line-new = new
agreements-line-changed = changed
# { $what } is the name of what was sold, { $quantity } a number, { $price } an amount of money.
agreements-line-was = Before: { $what }, { $quantity }, { $price }
agreements-done-agreed = The agreement is written down. Its items are followed from now on.
agreements-done-amended = The change is written down as a new version.

agreements-classes = Forms of agreement
agreements-classes-about = An agreement is made in a form that is in proportion to its value. A form that is too light or too heavy is not forbidden: the page says so, and the agreement keeps it.
agreements-class-small = A small value: spoken, handshake or e-mail.
agreements-class-middle = A middle value: e-mail, order form or a summary of the meeting.
agreements-class-large = A large value: a summary of the meeting or a contract.
agreements-back-to-settings = To the rules
# { $currency } is a code such as EUR.
agreements-small-below = Small below, { $currency }
agreements-large-from = Large from, { $currency }
# { $small } and { $large } are amounts of money.
agreements-bounds = Small below { $small }, large from { $large }
agreements-bounds-wrong = Both are above zero, and large begins above small
agreements-change-before = Before
agreements-change-after = Now
agreements-done-classes = The forms of agreement are saved.
