# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = With those that are ticked
# { $name } is the row.
many-tick = Tick: { $name }
many-all = All on this page
many-owner = New owner
many-owner-do = Hand over
many-owner-steer = A manager or an owner can hand over many at once.
many-tag = Tag to add
many-tag-do = Add the tag
many-untag = Tag to take off
many-untag-do = Take the tag off
many-never = Never for many at once: a stage depends on what that one customer needs, an answer is the customer’s own word, and a service is closed only when that one customer says that all is settled.
many-stage = Move to a stage
many-answer = Write down answers
many-close = Close services
many-result = Result
many-back = Back to the list
many-none = Nothing was ticked. Tick some rows, then choose what to do.
many-done = { $count ->
    [0] Nothing changed.
    [one] One was changed.
   *[other] { $count } were changed.
}
many-refused = { $count ->
    [one] One was refused
   *[other] { $count } were refused
}
