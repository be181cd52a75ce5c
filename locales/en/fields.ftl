# Words of forms, and what is wrong at a field: how to put it right.

fields-summary = Some fields need another look
fields-optional = (may stay empty)
fields-save = Save
fields-cancel = Not now
fields-day = Day
fields-time = Time

fields-empty = Fill this in
# { $most } is the largest number of characters.
fields-too-long = Shorten this to { $most } characters
fields-control = There is a character here that can't be shown: type the text anew
fields-choose = Choose one of these
fields-zone = Choose a time zone from the list
fields-date-time = Enter a day and a time
fields-date = Enter a day
fields-amount = Enter an amount in figures, such as 1200 or 1200.50
fields-amount-decimals = This currency has fewer digits after the point
fields-amount-large = This amount is too large
fields-clash = Somebody else has changed this since you opened it. Nothing is saved yet.
# { $label } names a field, { $now } is what stands there.
fields-clash-taken = { $label }: now “{ $now }”. You had left it alone, so it is taken over below.
# { $typed } is what you typed there.
fields-clash-differs = { $label }: now “{ $now }”, and you typed “{ $typed }”.
fields-clash-instead = What you typed is still below. Look at both, put it right if need be, and save once more.
fields-clash-none = nothing
