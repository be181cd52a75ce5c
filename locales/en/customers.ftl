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
