# The frame of every page: where one can go, what is said when a page can't be given.

layout-site = Forgetmenot
layout-skip = Skip to the page
layout-offline = The connection is lost. What you type is kept here until it is back.
layout-nav = Main pages
layout-today = Today
layout-cases = Cases
layout-customers = Customers
layout-follow-through = Follow-through
layout-closings = Closings
layout-care = Care
layout-bills = Bills
layout-procedures = Procedures
layout-imports = Imports
layout-settings = Settings
layout-audit = Audit
# A button in the head and under the thumb: write down a contact that just took place.
layout-record = Record
layout-more = More
layout-find = Find anything
layout-language = Language
layout-theme = Look
layout-theme-system = As the device
layout-theme-light = Light
layout-theme-dark = Dark
layout-people = People
layout-sign-out = Sign out
layout-back = Go back
layout-licenses = Licences

# A page that can't be given: what happened, and how to go on.

layout-not-found = There is no such page
layout-not-found-instead = It may have moved, or the address may have a slip. Go back, or find the customer by name.
layout-not-understood = This could not be read
layout-not-understood-instead = Open the page again and send it once more.
layout-too-large = This is too large
layout-too-large-instead = Send less at once: shorten the text, or choose a smaller file.
layout-too-many = That was too much at once
layout-too-many-instead = Wait a second and try again. Nothing was changed.
layout-unavailable = The database does not answer just now
layout-unavailable-instead = Nothing was changed. Wait a moment, then do it again.
layout-broken = Something on our side did not work
layout-broken-instead = Nothing was changed. Do it again; if it stays so, tell whoever runs this program.
layout-refused = This can't be done now
layout-forbidden = This came from another site
layout-forbidden-instead = Nothing was changed. Open the page here and do it once more.
layout-slow = This takes longer than it should
layout-slow-instead = It may still be done. Look at the page in a moment, before doing it once more.
# The program was called by a name that is not its own.
layout-misdirected = This program does not answer by that name
layout-misdirected-instead = Open it at the address that you were given. Whoever runs it can tell it another name: public_url in its configuration.
