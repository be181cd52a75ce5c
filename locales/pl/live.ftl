# What is said when others change what one looks at.

live-look = Pokaż
live-changed = Przed chwilą coś się tu zmieniło.
live-changed-by = Zmiana zapisana tu przed chwilą: { $who }.
