today-kept = { $due ->
    [one] { $kept } of { $due } promise kept this month.
   *[other] { $kept } of { $due } promises kept this month.
 }
today-people = { $count ->
    [0] Nobody waits for you today.
    [one] One customer is on your list today.
   *[other] { $count } customers are on your list today.
 }
today-empty = Nothing is due today
today-empty-instead = There is time for those who might like to hear from you.
today-empty-cases = See what comes next
today-place-mend = A word to mend
today-place-promised = Promised for today
today-place-decision = They decide today
today-place-theirs = They owe us
today-place-if-time = If there is time
today-needs-step = { $count ->
    [one] One case that came from another tool has no agreed next step yet.
   *[other] { $count } cases that came from another tool have no agreed next step yet.
 }
today-needs-step-do = Agree on next steps
today-done = Done. How did it end?
today-done-short = How did it end?
today-open = Open
today-named-by-them = They named this minute
today-speaks-en = Speaks English
today-speaks-pl = Speaks Polish
today-speaks-ru = Speaks Russian
today-speaks-he = Speaks Hebrew
today-tag-broken = broken word
today-tag-their-date-passed = their date has passed
today-older = { $count ->
    [one] One older word waits to be mended.
   *[other] { $count } older words wait to be mended.
 }
today-older-cases = See the late cases
