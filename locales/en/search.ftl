# Search over everything, the palette (a list over the page that finds and goes), the keys, pins.

search-title = Find
search-field = What to look for
search-do = Find
# Above what was found. $count is how many.
search-count =
    { $count ->
        [one] One match
       *[other] { $count } matches
    }
search-groups-customers = Customers
search-groups-contacts = Contact persons
search-groups-cases = Cases
search-groups-things = Offers, items, bills, documents
search-groups-texts = In what was said and written
search-sounding = Sounds like it
search-empty = What are you looking for?
search-empty-instead = Names in any of four scripts, telephone numbers, addresses, titles of cases, numbers of bills, serial numbers, and words of talks, needs, promises and documents. A few letters are enough.
search-nothing = Nothing was found
search-nothing-instead = Type fewer letters or only one of the words, or the name as it sounds. Of texts, type whole words.
# The keys were pressed under another keyboard layout; $text is what they would have written.
search-read-as = Read as { $text }
search-all = All matches
search-kinds-customer = Customer
search-kinds-contact = Contact person
search-kinds-channel = Channel
search-kinds-case = Case
search-kinds-offer = Offer
search-kinds-agreement = Agreement
search-kinds-item = Item
search-kinds-bill = Bill
search-kinds-document = Document
search-kinds-interaction = Talk
search-kinds-need = Need
search-kinds-expectation = Expectation
search-kinds-question = Question
search-kinds-promise = Promise
search-kinds-issue = Issue
search-kinds-fault = Fault
search-kinds-detail = Detail
search-kinds-care-contact = Care contact
search-kinds-voice = Recommendation or warning

search-palette = Find and go
search-pinned = Pinned
search-recent = Opened last
search-here = On this page
search-go = Go to
search-new-customer = New customer
search-new-case = New case
search-record-contact = Record a contact
search-new-offer = Draft an offer
search-new-promise = Make a promise
search-report-issue = Report an issue
search-case-items = Items of this case
search-case-bills = Bills of this case
search-case-documents = Documents of this case
search-edit-customer = Change this customer
search-customer-items = What they have bought
search-customer-documents = Documents of this customer
search-customer-care = Care for this customer
search-search = Search everything
search-issues = Issues
search-me = My settings

search-pin = Pin

search-keys = Shortcuts
search-keys-here = On this page
search-keys-always = Everywhere
search-keys-palette = Find and go
search-keys-find = Into the field that finds
search-keys-help = This list
search-keys-close = Close, go back
search-keys-move = Up and down in a list
search-keys-open = Open what is chosen
search-keys-hint = Single-letter shortcuts can be turned off in your settings. Those with Ctrl or ⌘ stay.
search-keys-off = Single-letter shortcuts are turned off for you.
search-keys-own = My settings
search-close = Close
search-shortcuts = Keys of one letter
search-shortcuts-on = On
search-shortcuts-off = Off
search-shortcuts-hint = Turn them off if you dictate, or if keys are pressed by accident.
