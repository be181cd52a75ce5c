# What is said when others change what one looks at.

live-look = הצגה
live-changed = לפני רגע משהו השתנה כאן.
live-changed-by = לפני רגע נשמר כאן שינוי: { $who }.
