# Bills and payments.
bills-title = Bills
bills-of-case = Bills of this case
bills-back = To the bills of the case
bills-back-to-all = To all bills
bills-back-to-case = Back to the case
bills-empty = No bills and no payments yet
bills-empty-instead = A bill begins on its case, once something is agreed. E-invoices and bank statements are read below.
bills-none = No bills yet
bills-none-instead = What is agreed and not billed stands below.
bills-no-agreement = Nothing is agreed in this case yet, so there is nothing to bill by.
bills-to-agreement = To the agreement
bills-unbilled = Agreed and not billed yet
bills-new = Draft a bill
bills-new-hint = All that is not billed yet stands here. Take out what comes with another bill; empty lines are left out.
bills-new-do = Save as a draft
bills-edit = Change the draft
bills-edit-hint = Nobody has this bill yet. Of a correction, write what the bill should say.
bills-correct = Correct this bill
bills-correct-hint = Write what the bill should say. The correction is the difference; with no lines it takes the whole bill back. It counts as an error of ours.
bills-correct-do = Save the correction as a draft
bills-cancel = Throw the draft away
bills-lines = Line by line

# { $number } counts the lines from 1.
bills-line = Line { $number }
bills-what = What
bills-agreed-line = Line of the agreement
bills-agreed-none = None
bills-quantity = Quantity
bills-quantity-wrong = Enter a quantity above zero, such as 2 or 1.5
bills-net = Without tax
bills-rate = Tax in percent
bills-rate-wrong = Enter a rate from 0 to 100, or leave it empty where the line is exempt
bills-exempt = exempt
bills-tax = Tax
bills-gross = With tax
bills-rounding = The tax of each line is rounded to the smallest unit of the currency, halves up; the tax of the bill is their sum.
bills-number = Number

# { $number } is the number of another bill.
bills-number-hint = Your own next number. The last one: { $number }
bills-number-unknown = There is no bill of this number
bills-bill-number = Bill { $number }
bills-correction-number = Correction { $number }
bills-draft = Draft of a bill
bills-correction-draft = Draft of a correction
bills-correction = correction
bills-corrections = Corrections
bills-corrected = Corrected by
bills-corrects = Corrects
bills-corrects-open = the bill
bills-customer = Customer
bills-state = State
bills-state-draft = draft
bills-state-sent = sent
bills-state-paid = paid
bills-state-cancelled = cancelled
bills-issued = Day of issue
bills-due = To be paid by
bills-source = Where it comes from
bills-source-written = Written here
bills-source-ksef-2 = E-invoice, KSeF FA(2)
bills-source-ksef-3 = E-invoice, KSeF FA(3)
bills-source-ubl = E-invoice, UBL
bills-source-cii = E-invoice, CII
bills-finding = taken with differences
bills-agreed = Agreed, not billed
bills-this = This bill
bills-difference = Difference
bills-differs = differs
bills-as-agreed = As agreed

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
# { $currency } is a code such as EUR.
bills-difference-other-currency = It was agreed in another currency: { $currency }.
bills-difference-unknown-item = Not in the agreement: { $what }.
bills-difference-more-quantity = More than is left to bill. { $what }: { $billed }, left: { $left }.
bills-difference-no-quantity = No quantity: { $what }.
bills-difference-other-price = Another price. { $what }: { $stated }, agreed: { $agreed }.
bills-difference-sum-wrong = The sum without tax says { $stated }, the lines give { $agreed }.
bills-difference-tax-wrong = The tax says { $stated }, the lines give { $agreed }.
bills-difference-missing = Left for another bill. { $what }: { $left }.
bills-send = Send the bill
bills-send-hint = The customer gets it from you; here it gets its number and its day, and their payment is awaited by the agreed day.
bills-send-do = It is sent
bills-open = To be paid
bills-paid = Paid
bills-payments = Payments
bills-payments-none = Nothing has come in for it yet.
bills-paid-otherwise = Paid in cash or by card
bills-paid-on = Day
bills-paid-how = How
bills-paid-how-hint = In cash, by card, by set-off.
bills-paid-do = Note the payment
bills-amount = Amount
bills-booked = Booked
bills-payer = Payer
bills-account = Account
bills-words = What they wrote
bills-matched-by = Matched
bills-by-person = by a person
bills-by-itself = by itself
bills-to-send = To be sent
bills-sent-due = Sent, not due yet
bills-overdue = Past their day
bills-paid-lately = Paid lately
bills-remind = Reminder
bills-remind-hint = A polite word is proposed: a call or a few lines of your own. Nothing is ever sent by itself.
bills-remind-call = Talk to them
bills-remind-done = Note that it was said
bills-reminded = Reminded

# { $when } is a day and a time.
bills-reminded-at = Reminded: { $when }
bills-remind-quiet = In peace until { $when }
bills-remind-withdrawn = They asked not to be contacted
bills-money-waits = Money that waits for a person
bills-candidates = It may be for
bills-candidates-none = No open bill fits
# { $count } is a number of bills.
bills-candidates-some = { $count ->
        [one] One bill fits
       *[other] { $count } bills may fit
    }
bills-payment = A payment
bills-payment-open = waits for a person
bills-payment-matched = matched
bills-payment-aside = put aside
bills-unmatched = Not matched yet
bills-matched = Matched with
bills-what-now = What to do
bills-match = It is for this bill
bills-match-other = It is for another bill
bills-unmatch = It was for something else
bills-aside = It is for no bill
bills-aside-why = Why
bills-aside-hint = A deposit, money sent back, somebody else’s.
bills-aside-do = Put aside
bills-again = Look at it again
bills-invoices-wait = E-invoices that wait
bills-waiting = An e-invoice that waits
bills-waiting-settled = This is settled.
bills-buyer = Buyer
bills-buyer-tax = Tax number
bills-why-waits = Why it waits
bills-doubt-unknown-buyer = No customer has this tax number or name
bills-doubt-several-buyers = Several customers may be meant
bills-doubt-no-case = No agreement of theirs has so much left to bill
bills-doubt-several-cases = Several cases may be meant
bills-doubt-differs = It is not as it was agreed
bills-doubt-correction = It corrects another bill
bills-doubt-advance = It says that it is paid already, or that it is for an advance
bills-doubt-number-taken = Another bill has this number
bills-doubt-unclear = Its own amounts leave a question
bills-which-case = Of which case is it?
bills-no-billable = There is no case under an agreement yet.
bills-compare = Compare with the agreement
bills-take = Take it as a bill of this case
bills-take-differs = The customer has it already. Taken so, what differs is kept as a finding, and a correction puts it right.
bills-dismiss = It is not ours
bills-errors = Errors in bills

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = Corrections: { $corrections }, bills: { $bills }. That is { $share }.
bills-e1-differing = Taken though they differed from the agreement: { $differing }.

# { $shown } is a number.
bills-more = Only the first { $shown } are shown.
bills-files = Read files
bills-einvoices = E-invoices
bills-einvoices-hint = KSeF FA(2) and FA(3), UBL, CII. What is certain becomes a sent bill, the rest waits for a person.
bills-statements = Bank statements
bills-statements-hint = camt.053 and MT940. Each entry is accounted for; the same file twice changes nothing.
bills-read = Read
bills-report = What was read
bills-no-files = No file was chosen.
bills-file = File
bills-outcome = What became of it

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = Taken as a bill: { $number }
bills-file-known = Known already, nothing changed: { $number }
bills-file-waits = Waits for a person: { $number }. { $why }
bills-file-not-ours = A buyer’s own invoice to a farmer is no bill of ours; nothing is kept
bills-file-notice = A notice of single entries; read the statement (camt.053), which has them all

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = Refused, nothing is kept: { $what }
bills-file-refused-at = Refused, nothing is kept: { $what } (line { $line }, column { $column }, { $path })
bills-problem-amount-too-large = an amount is too large
bills-problem-balance-differs = the balances don’t fit the entries
bills-problem-cut-off = the file ends too early
bills-problem-dtd = the file brings definitions of its own (DTD)
bills-problem-missing = something that must be there is missing
bills-problem-not-a-currency = this is no currency
bills-problem-not-a-date = this is no date
bills-problem-not-an-amount = this is no amount
bills-problem-not-a-number = this is no number
bills-problem-not-text = the file is no text
bills-problem-not-xml = the file is no sound XML
bills-problem-other-currency = an amount is in another currency
bills-problem-sum-differs = the parts don’t add up to the sum
bills-problem-too-deep = the file is nested too deeply
bills-problem-too-large = the file is too large
bills-problem-too-many-decimals = an amount has more decimals than its currency
bills-problem-unknown-format = this format is not known
bills-problem-unknown-value = this value is not known to the format

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: entries { $entries }, came in { $came }, known already { $known }, no incoming money { $passed }. Matched: { $matched }, for a person: { $open }.
bills-statement-known = { $account }: this statement is here already, nothing changed. Entries: { $entries }.
bills-statement-taken-back = The bank took payments back: { $count }. Look at the bills that they were for.
bills-done-drafted = The bill is drafted. Look at it beside the agreement, then send it.
bills-done-changed = The draft is changed.
bills-done-correction-drafted = The correction is drafted. It counts once it is sent.
bills-done-sent = It is sent; their payment is awaited by its day.
bills-done-cancelled = The draft is thrown away.
bills-done-paid = The payment is noted.
bills-done-reminded = The reminder is noted.
bills-done-matched = Matched.
bills-done-unmatched = Taken apart; the payment waits for a person.
bills-done-aside = Put aside, with its reason.
bills-done-again = It waits for a person again.
bills-done-taken = It is a bill of this case now.
bills-done-dismissed = It is left out.
