# Bringing in customers and deals of another tool: the pages, the command line, the file of refused rows.

imports-title = Imports
imports-how = Bring in customers, contact persons, deals and orders of another tool. Choose a file; what its columns mean is found out first, and nothing is written before you say so.
imports-how-formats = CSV in any encoding, with commas, semicolons or tabs; workbooks (XLSX), of which you choose the sheet; cards of an address book (vCard). Exports of HubSpot, Salesforce and Pipedrive are known by their columns.
imports-how-order = Customers first, then contact persons, then deals and orders: so each finds whom it belongs to.
imports-how-deals = Open deals come without an agreed next step. They wait in a list of their own, each with an owner and a time by which to agree one.
imports-how-orders = Orders come in line by line: each order becomes an agreed case, each line a sold item. What is late or still open shows at once as a broken promise.
imports-how-again = The same file again changes nothing. A changed row changes what it says, and nothing else.
imports-file = File
imports-file-hint = CSV, XLSX or vCard.
imports-file-empty = The file is empty. Choose another one.
imports-file-none = Choose a file first.
imports-upload = Look at the file
imports-waiting = Not brought in yet
imports-past = What has been brought in
imports-none = Nothing has been brought in yet
imports-none-instead = Export the customers from your other tool as CSV, and choose the file above.
imports-when = When
imports-read = Read
imports-created = New
imports-updated = Changed
imports-same = The same
imports-refused = Refused
imports-state-running = under way
imports-state-failed = cut off
imports-to-list = All imports

# Every row that was read is in exactly one of the five other figures.
imports-account = { $read } read = { $created } new + { $updated } changed + { $same } the same + { $refused } refused + { $held } held

imports-note-without-step =
    { $count ->
        [one] { $count } open deal waits for its next step.
       *[other] { $count } open deals wait for their next step.
    }
imports-note-made-customers =
    { $count ->
        [one] { $count } customer without a row of their own was added by name.
       *[other] { $count } customers without a row of their own were added by name.
    }
imports-note-unknown-owners =
    { $count ->
        [one] { $count } row names an owner who is not here; the chosen owner answers for it.
       *[other] { $count } rows name an owner who is not here; the chosen owner answers for them.
    }
imports-note-left-out =
    { $count ->
        [one] { $count } value could not be read and was left out.
       *[other] { $count } values could not be read and were left out.
    }
imports-note-blank =
    { $count ->
        [one] { $count } blank row was skipped.
       *[other] { $count } blank rows were skipped.
    }

imports-trying = Trying the file
imports-importing = Bringing the file in
imports-rows-so-far =
    { $rows ->
        [one] { $rows } row so far
       *[other] { $rows } rows so far
    }
imports-goes-on = This goes on without you. You can leave the page and come back.
imports-how-far = See how far it is
imports-cut-off = This import was cut off. What came in stays; run it again to finish it.
imports-trial = What would come of it
imports-done-settled = Saved
imports-done-removed = The file was taken away
imports-remove = Take the file away
imports-to-queue = Agree the next steps
imports-to-deliveries = See what is late or still open
imports-refused-file = Refused rows as a file

imports-problems = What was not understood
imports-problems-more = There is more; all refused rows are in the file.
imports-row = Row
# The row among the data, and the line of the file that it begins in.
imports-row-and-line = { $row } (line { $line })
imports-column = Column
imports-problem = What is wrong

imports-what = What this file is
imports-what-hint = This is what was found out. Change what is not so, then apply it.
imports-rows-are = Each row is
imports-system = It comes from
imports-detected = As found
imports-charset = Encoding
imports-delimiter = Between the cells
imports-delimiter-comma = comma
imports-delimiter-semicolon = semicolon
imports-delimiter-tab = tab
imports-delimiter-bar = vertical bar
imports-header = First row
imports-header-yes = names the columns
imports-header-no = is data
imports-apply = Apply
imports-columns = What the columns mean
imports-samples = For example
imports-becomes = Becomes
imports-left-out = (left out)
imports-day-order = Order of day and month
imports-day-first = day first: 31/12
imports-month-first = month first: 12/31
imports-decimal = Decimal sign
imports-decimal-comma = comma: 1,50
imports-decimal-point = point: 1.50
imports-unsettled = as each value shows
imports-stages = What the stages mean
imports-stages-hint = An open deal stands at first contact at most until its needs are written down here in the customer’s words.
imports-stage-unknown = (not settled: rows are refused)
imports-standing-open = open: { $stage }
imports-standing-won = final yes
imports-standing-lost = final no
imports-standing-closed = ended without an answer
imports-rest = Where the file says nothing
imports-owner = Owner
imports-owner-hint = Answers for the records whose row names nobody of ours.
imports-language = Language of the customers
imports-zone = Time zone
imports-zone-hint = Such as Europe/Warsaw. Times in the file are meant in it.
imports-currency = Currency of amounts
imports-currency-hint = Three letters, such as PLN.
imports-currency-unknown = This is no currency. Write its three letters, such as PLN.
imports-on-problem = A value that can’t be read
imports-on-problem-refuse = refuse the row
imports-on-problem-leave-out = take the row without it
imports-without-customer = A deal that names no customer
imports-without-customer-refuse = refuse it
imports-without-customer-create = add a customer who is called like the deal
imports-discounts = Discounts are written
imports-discounts-percent = in percent: 15
imports-discounts-fraction = as a part: 0.15
imports-item-kind = What the lines sell
imports-item-kind-hint = Where a line does not tell it.
imports-source = Name of the source
imports-source-hint = The same name next time, so that the same rows are known again.
imports-try = Try it
imports-try-hint = Trying writes nothing and tells what would come of it.
imports-run = Bring it in

imports-refused-row = Row
imports-refused-reason = Reason

imports-kind-customers = a customer
imports-kind-contacts = a contact person
imports-kind-deals = a deal
imports-kind-orders = a line of an order

imports-preset-hubspot = HubSpot
imports-preset-salesforce = Salesforce
imports-preset-pipedrive = Pipedrive
imports-preset-northwind = Northwind
imports-preset-generic = another tool or a table

imports-field-external-id = Id in the other tool
imports-field-name = Name
imports-field-kind = Organization or person
imports-field-first-name = First name
imports-field-last-name = Last name
imports-field-email = E-mail
imports-field-phone = Phone
imports-field-website = Website
imports-field-street = Street
imports-field-city = Town
imports-field-postcode = Postcode
imports-field-region = Region
imports-field-country = Country
imports-field-language = Language
imports-field-time-zone = Time zone
imports-field-owner = Owner
imports-field-description = Note
imports-field-source = Where the interest came from
imports-field-role = Position
imports-field-created-at = Created on
imports-field-last-contacted-at = Last contact on
imports-field-customer-external-id = Customer’s id
imports-field-customer-name = Customer’s name
imports-field-contact-external-id = Contact person’s id
imports-field-contact-name = Contact person’s name
imports-field-title = Title
imports-field-stage = Stage
imports-field-status = Status
imports-field-is-closed = Closed?
imports-field-is-won = Won?
imports-field-amount = Amount
imports-field-currency = Currency
imports-field-close-date = Close date
imports-field-next-step = Next step
imports-field-probability = Probability (left out: a guess is no answer)
imports-field-deleted = Deleted?
imports-field-order-number = Order number
imports-field-line-id = Line number or id
imports-field-product-id = Product’s id
imports-field-product = Product
imports-field-item-kind = Kind of item
imports-field-serial = Serial number
imports-field-quantity = Quantity
imports-field-unit-price = Price of one
imports-field-discount = Discount
imports-field-line-amount = Amount of the line
imports-field-unit-cost = Cost of one
imports-field-line-cost = Cost of the line
imports-field-ordered-on = Ordered on
imports-field-required-on = Promised for
imports-field-shipped-on = Shipped on

# Why a row or a value can't be taken. { $value } is the value as written.
imports-problem-ragged-row = The row has another number of cells than the header: { $value }.
imports-problem-unreadable = There are bytes that are no letters in this encoding. Choose another encoding.
imports-problem-nul-character = There is a NUL character in it.
imports-problem-row-too-long = The row is longer than a megabyte. A quotation mark may never be closed.
imports-problem-missing-name = There is no name.
imports-problem-missing-title = There is no title and no id.
imports-problem-missing-customer = No customer is known for it: “{ $value }”. Bring in the customers first.
imports-problem-leave-withdrawn = “{ $value }” withdrew their leave to be contacted, so no open deal is taken.
imports-problem-text-too-long = The text is too long: “{ $value }”.
imports-problem-control-character = There is a line break or another control character in it: “{ $value }”.
imports-problem-missing-currency = The amount “{ $value }” has no currency. Choose one.
imports-problem-bad-date = “{ $value }” is no date.
imports-problem-ambiguous-date = “{ $value }” could have day and month either way. Choose their order.
imports-problem-bad-amount = “{ $value }” is no amount.
imports-problem-ambiguous-amount = “{ $value }” could have a fraction or not. Choose the decimal sign.
imports-problem-negative-amount = The amount “{ $value }” is below zero.
imports-problem-unknown-currency = “{ $value }” is no currency.
imports-problem-bad-email = “{ $value }” is no e-mail address.
imports-problem-bad-phone = “{ $value }” is no phone number.
imports-problem-bad-website = “{ $value }” is no web address.
imports-problem-bad-flag = “{ $value }” is neither yes nor no.
imports-problem-unknown-kind = “{ $value }” is neither an organization nor a person.
imports-problem-unknown-country = “{ $value }” is no country that is known here.
imports-problem-unknown-language = “{ $value }” is none of the four languages.
imports-problem-unknown-time-zone = “{ $value }” is no time zone.
imports-problem-unknown-stage = The stage “{ $value }” is not settled. Say what it means.
imports-problem-unknown-status = “{ $value }” is no status that is known here.
imports-problem-deleted-elsewhere = The row lies in the other tool’s bin.
imports-problem-missing-order-number = There is no order number.
imports-problem-missing-product = There is no product.
imports-problem-missing-price = There is neither a price nor an amount.
imports-problem-missing-quantity = There is no quantity.
imports-problem-missing-order-date = There is no day of the order.
imports-problem-bad-quantity = “{ $value }” is no quantity.
imports-problem-bad-discount = “{ $value }” is no discount.
imports-problem-ambiguous-discount = The discount “{ $value }” could be a part or a percentage. Choose how discounts are written.
imports-problem-unknown-item-kind = “{ $value }” is no kind of item: equipment, contract, part or consumable.
imports-problem-amounts-disagree = Price, quantity and discount come to another amount than “{ $value }”. Leave one of the two columns out.
imports-problem-before-order = “{ $value }” is before the day of the order.
imports-problem-day-ahead = “{ $value }” lies ahead: it has not happened yet.
imports-problem-other-customer = “{ $value }” is not the customer of this order.
imports-problem-other-currency = The rest of this order is in another currency: “{ $value }”.
imports-problem-agreed-otherwise = Quantity, price or kind differ from what was agreed: “{ $value }”. Change the agreement with the customer, in the case.
imports-problem-order-lives-here = Order “{ $value }” was changed or closed here since it came in. Add the line to its agreement.

# On the command line. { $file } is a file, { $kind } what its rows are, { $preset } where it comes from.
imports-cli-mapping = { $file }: each row is { $kind }, from { $preset }; { $charset }, “{ $delimiter }” between the cells
imports-cli-progress = { $percent } %, { $rows } rows
imports-cli-dry-run = Nothing was written: this was a trial.
imports-cli-refused = The refused rows are in { $file }.
imports-cli-problem = Row { $row }, line { $line }: { $problem }
imports-cli-no-file = { $file } can’t be read.
imports-cli-bad-mapping = The mapping doesn’t fit the file.
imports-cli-bad-value = { $flag }: “{ $value }” is not possible here.
imports-cli-no-owner = Nobody signs in by { $email }.
imports-cli-choose-owner = Say by --owner EMAIL who answers for what comes in.
imports-cli-failed = The import was cut off. What came in stays; run it again to finish it.
imports-file-old-workbook = This workbook is of an old kind or locked by a password. Save it as XLSX without a password, then choose it again.
imports-file-no-workbook = There is no XLSX workbook in this file. Save the table as XLSX or CSV, then choose it again.
imports-file-broken-workbook = The workbook is damaged and can’t be read. Open it in your spreadsheet program, save it anew, then choose it again.
imports-file-swollen = Unpacked, this workbook is far larger than a real one, so it was not read. Save the sheet as CSV, then choose that.
imports-file-no-sheet = The workbook has no such sheet.
imports-sheet = Sheet
imports-preset-vcard = cards of an address book (vCard)
imports-problem-cell-error = The formula of this cell has no value: { $value }.
imports-problem-broken-card = The card is not whole: its beginning or its end is missing.
imports-uploading = The file is coming in
imports-stop = Stop after the rows under way
imports-done-stopping = It stops within a moment; what came in stays.
imports-stopped = The import was stopped. What came in so far stays and is counted below; it goes on at the next row.
imports-resume = Go on
imports-state-stopped = stopped
imports-state-undone = taken back
imports-undo = Take the whole import back
imports-undo-what = What these rows made goes: { $created } new. What they changed stands again as before: { $updated } changed. The record of events keeps that it happened.
imports-undo-now = Take it back
imports-undo-not = Leave it as it is
imports-undo-blocked = It can’t be taken back: somebody has worked on these since.
imports-undo-more = These are the first; there are more.
imports-done-undone = The import is taken back.
imports-too-many-waiting = Five files of yours wait already. Bring one in or take it away first.
imports-file-too-large = The file is larger than this installation takes. Split it, or have it imported by the command line.
imports-file-paused = Nothing came for a minute, so the upload was given up. Choose the file again.
imports-problem-not-seen = The customer is looked after by others, whom you don’t see: { $value }.
imports-cli-id = To take this import back: forgetmenot undo-import { $id }
imports-cli-undone = Taken back: { $gone } customers are gone, { $restored } stand as before.
imports-cli-no-import = There is no such import.
imports-cli-worked-on = It was not taken back: people have worked on these since.
imports-field-tax-number = Tax number
imports-field-tags = Tags
imports-preset-forgetmenot = Forgetmenot itself
imports-problem-bad-postcode = “{ $value }” is no postcode of that country.
imports-problem-address-nowhere = “{ $value }” stands without a street and a town, so the address leads nowhere.
imports-problem-bad-tax-number = “{ $value }” is no tax number of that country: a digit is missing or mistyped.
imports-problem-bad-tag = “{ $value }” is too long for a tag: it may have 40 characters.
imports-problem-bad-number = “{ $value }” is no number.
imports-problem-bad-choice = “{ $value }” is none of the choices of this field.
imports-problem-left-out = Somebody left this row out: it was perhaps a customer who is here.
imports-note-no-place =
    { $count ->
        [one] { $count } contact person came without their tags, fields or tax number: only customers bear them.
       *[other] { $count } contact persons came without their tags, fields or tax number: only customers bear them.
    }
imports-held = Held
imports-held-title = Perhaps somebody who is here
imports-held-about = These rows were not brought in: each is perhaps a customer whom you have already. Say of each who it is; what you leave open waits on.
imports-held-trial = These rows would wait for you: each is perhaps a customer whom you have already.
imports-held-row = Row
imports-held-who = In the file
imports-held-likely = Perhaps
imports-held-answer = What it is
imports-held-answer-of = What { $name } is
imports-held-later = decide later
imports-held-new = somebody new: add
imports-held-it = it is { $name }: update
imports-held-leave = leave it out
imports-held-in-file = another row of this file
imports-held-send = Take these answers
imports-held-all-new = Add all of these as new
imports-held-all-leave = Leave all of these out
imports-held-more = More rows wait; they follow when these are answered.
imports-held-gone = What was read of these rows is no longer kept.
imports-done-answered = Answered
imports-held-not-taken =
    { $count ->
        [one] { $count } answer could not be taken: somebody answered it meanwhile, or the customer is gone.
       *[other] { $count } answers could not be taken: somebody answered them meanwhile, or the customers are gone.
    }
imports-on-likely = A customer who is perhaps here already
imports-on-likely-hold = hold the row and ask me
imports-on-likely-add = add them all the same
imports-saved = Saved mappings
imports-saved-about = What the columns of a file mean, under a name. A file of the same columns is read by it without a word.
imports-saved-none = No mapping has been saved yet
imports-saved-none-instead = Look at a file, say what its columns mean, and save that under a name.
imports-saved-used = Read as you saved it: “{ $name }”.
imports-saved-use = Read it as saved under
imports-saved-use-now = Read it so
imports-saved-name = Save this mapping as
imports-saved-name-hint = The next file of the same columns is read by it without a word.
imports-saved-share = Share it with everybody who imports
imports-saved-keep = Save the mapping
imports-saved-rename = Name
imports-saved-columns = Columns: { $columns }
imports-saved-of = Saved by { $name }
imports-saved-shared = shared
imports-saved-change = Save
imports-saved-delete = Delete
imports-done-kept = The mapping is saved
imports-done-used = The columns are read as saved
imports-done-changed = Saved
imports-done-deleted = The mapping is deleted
imports-cli-held = Held rows wait for a person on the page of this import.
