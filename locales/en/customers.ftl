# Customers: the list, the customer's own page, and what is said of them.

customers-title = Customers
customers-new = New customer
customers-add-do = Add
customers-edit = Edit
customers-back = To the customer
customers-name = Name
customers-kind = Kind
customers-kind-organization = Organization
customers-kind-person = Person
customers-language = Language
customers-language-hint = The language that we speak with them.
customers-zone = Their time zone
customers-zone-hint = Times that they name are meant on this clock.
customers-owner = Owner
customers-note = Note
customers-tax-number = Tax number
customers-tax-number-hint = For the tax on sales, as on their bills. An e-invoice is recognised by it.
customers-more = More about them

customers-filter = Narrow the list
customers-filter-do = Show
customers-filter-clear = Show all
customers-owner-any = Anyone
customers-next-due = Next step
customers-open-cases =
    { $count ->
        [one] one open case
       *[other] { $count } open cases
    }
customers-no-step = none
customers-pages = Pages of the list
customers-first-page = From the beginning
customers-next-page = Next page
customers-nobody = Nobody of that name
customers-nobody-instead = Try the beginning of another word of the name, or add them.
customers-none = Nobody is here yet
customers-none-instead = Bring your customers along from another tool, or add the first one by hand.
customers-import = Import a file

customers-channels = Channels
customers-channel-kind = Kind
customers-channel-phone = Phone
customers-channel-email = E-mail
customers-channel-postal = Postal address
customers-channel-messenger = Messenger
customers-channel-web = Web site
customers-channel-address = Number or address
customers-channel-whose = Whose
customers-channel-add = Add a channel
customers-channel-remove = Removal
customers-channel-remove-do = Remove
customers-phone-wrong = Enter a phone number, such as +48 601 234 567
customers-email-wrong = Enter an e-mail address, such as name@example.com
customers-web-wrong = Enter the address of a web site, such as example.com

customers-contacts = Contact persons
customers-contact-add = Add a contact person
customers-contact-name = Name
customers-contact-position = Position
customers-contact-language = Language
customers-contact-language-same = The same as the customer

# { $language } such as "Polish"; { $time } such as "14:05 (Jerusalem)"; { $owner } a name; { $day } such as "22 Nov".
customers-speaks = Speaks: { $language }
customers-their-time = Their time: { $time }
customers-owned = Owner: { $owner }
customers-since = Here since { $day }
customers-record = Record a contact
customers-promise-new = New promise
customers-promise-open = Open
customers-we-owe = We owe them
customers-they-owe = They owe us
customers-owe-nothing = Nothing
customers-named-by-them = they named the time
customers-named-by-us = we named the time

customers-cases = Open cases
customers-case = Case
customers-case-new = New case
customers-no-case = No case yet
customers-no-open-case = There is none just now.
# { $what } is what happens next, { $when } when.
customers-next-step = Next step: { $what }, { $when }
customers-stages-alike = Both sides see it alike.
customers-stages-differ = The two sides differ: the customer's stage is the true one.
customers-case-decision = They decide: { $when }
customers-case-amount = May be worth: { $amount }
customers-cases-ended = Ended cases
customers-cases-ended-count =
    { $count ->
        [one] One ended case
       *[other] { $count } ended cases
    }
customers-case-answer = Answer
customers-case-ended = Ended
customers-case-open = open
customers-case-final-yes = final yes
customers-case-final-no = final no
customers-case-released = released

customers-reach = How to reach them
customers-no-channel = We have no number and no address of theirs yet.
customers-timeline = The whole life
customers-timeline-earlier = Earlier
customers-older = Earlier
customers-no-life = Nothing further back
customers-no-life-instead = The life with this customer begins after this point.

# Leave to be contacted. { $when } such as "Fri 27 Nov 10:00" on the clock of { $place }.
customers-leave-withdrawn = They asked not to be contacted. We leave them in peace; if they come by themselves, they are welcome.
customers-leave-withdrawn-tag = no contact
customers-leave-quiet = They asked for peace until { $when } ({ $place }). Until then we contact them only if they asked for it.
customers-leave-quiet-tag = asked for later
customers-leave-withdraw = They ask not to be contacted
customers-leave-withdraw-meaning = This binds at once: open cases come to rest and our promises are let go. It is not a no, and they may return at any time.
customers-leave-withdraw-do = Contact no more
customers-leave-restore = They allow contact again
customers-leave-restore-meaning = Only if they said so themselves. Cases that came to rest stay so until they come back to them.
customers-leave-restore-do = They allowed it

customers-done-added = The customer is added.
customers-done-changed = Saved.
customers-done-contact-added = The contact person is added.
customers-done-contact-changed = The contact person is saved.
customers-done-channel-added = The channel is added.
customers-done-channel-removed = The channel is removed.
customers-done-leave-withdrawn = We contact them no more. Open cases have come to rest.
customers-done-leave-restored = Contact is allowed again.
customers-country = Country
customers-country-hint = Phones, addresses and tax numbers are read by the rules of this country.
customers-country-meant = As their clock tells
customers-tax-not-digits = Use digits only; spaces and hyphens may stand between them
customers-tax-length = This country's tax numbers have another number of digits: count them again
customers-tax-check-digit = The check digit does not fit: a digit is mistyped, or two are exchanged
customers-tax-form = No tax number of that country looks like this
customers-phone-unsure = No such number is known in that country: look at it again, or tick that it is right
customers-phone-keep = The number is right as it stands
customers-addresses = Addresses
customers-address-add = Add an address
customers-address-remove-do = Remove this address
customers-address-kind = What it is for
customers-address-office = Office
customers-address-delivery = Delivery
customers-address-billing = Bills
customers-address-home = Home
customers-address-street = Street and number
customers-address-postal-code = Postal code
customers-address-city = Town
customers-address-region = Region
customers-address-country = Country
customers-address-country-none = Not said
customers-address-empty = Enter the street or the town
customers-postal-code-hint = Such as { $code }
customers-postal-code-unsure = That country writes its postal codes otherwise: look at it again, or tick that it is right
customers-postal-code-keep = The postal code is right as it stands
customers-done-address-added = The address is added.
customers-done-address-changed = The address is saved.
customers-done-address-removed = The address is removed.
customers-likely-title = This may be them already
customers-likely-new = This is somebody else
customers-likely-unseen = Somebody else looks after a customer like this. Ask: { $owner }
customers-common-tax-number = the same tax number
customers-common-email = the same e-mail
customers-common-phone = the same phone
customers-common-name = a like name
customers-duplicates = Perhaps the same
customers-duplicates-about = Pairs that have a number or an address in common, or a like name. Look at both before you merge them.
customers-duplicates-one = One
customers-duplicates-other = The other
customers-duplicates-common = In common
customers-duplicates-do = What to do
customers-duplicates-look = Compare
customers-duplicates-apart = Not the same
customers-duplicates-none = Nobody is here twice
customers-duplicates-none-instead = New customers are compared with those who are here while you type.
customers-duplicates-none-here = None on this page
customers-duplicates-none-here-instead = There is more to look through: go to the next page.
customers-done-apart = Remembered: they are two.
customers-merge = Merge two customers
customers-merge-about = Both become one. Where they differ, choose what stays; nothing is lost, and it can be undone.
customers-merge-whom = With whom to merge
customers-merge-find = Look for a customer
customers-merge-find-do = Find
customers-merge-nobody = Nobody looks alike
customers-merge-nobody-instead = Look for the other record by its name.
customers-merge-stays = Stays
customers-merge-gone = Goes into it
customers-merge-none = nothing
customers-merge-leave = One of them asked not to be contacted. That holds for both from now on.
customers-merge-moves = What moves
customers-merge-moves-about = All of it keeps its day and its author. Contact persons and channels that both have are shown once.
customers-merge-nothing = Nothing is kept there but what stands above.
customers-merge-cases = Cases
customers-merge-interactions = Contacts with them
customers-merge-promises = Promises
customers-merge-agreements = Agreements
customers-merge-bills = Bills
customers-merge-documents = Documents
customers-merge-issues = Issues
customers-merge-contacts = Contact persons
customers-merge-channels = Channels
customers-merge-addresses = Addresses
customers-merge-do = Merge
customers-merge-other-way = The other way round
customers-merge-open = Merge with another record
customers-merge-told = Merged { $when }
customers-merged = Merged record
customers-done-merged-here = This record went into the one that you see.
customers-merged-told = Merged { $when }, by: { $who }
customers-merged-undone = It was taken apart again.
customers-merged-stays = It can't be taken apart any more
customers-merged-stays-why = People have worked on since with what was merged, or merged it further. What they did can't be told to belong to one of the two:
customers-merged-undo-about = Every row goes back to where it was, and both are as they stood before.
customers-merged-undo-do = Take them apart
customers-done-merged = They are one now.
customers-done-parted = They are two again.
