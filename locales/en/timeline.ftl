# One line of life: what each event says. { $what } is a promise, { $when } a day with its time,
# { $stage } a stage's name, { $title } the name of a case, { $version } the number of an offer.

timeline-they = They
timeline-we = We
timeline-said = Their words
timeline-noted = Our note
timeline-tag-kept = kept
timeline-tag-kept-late = kept late
timeline-tag-broken = broken
timeline-tag-message-left = a message was left

timeline-contact-in-call = They called
timeline-contact-in-meeting = They came to a meeting
timeline-contact-in-shop = They came to the shop
timeline-contact-in-email = They wrote an e-mail
timeline-contact-in-message = They wrote a message
timeline-contact-out-call = We called
timeline-contact-out-meeting = We met
timeline-contact-out-shop = We spoke in the shop
timeline-contact-out-email = We wrote an e-mail
timeline-contact-out-message = We wrote a message
timeline-attempt-call = We called, no answer
timeline-attempt-meeting = We came, nobody was there
timeline-attempt-shop = We were there, nobody came
timeline-attempt-email = We wrote an e-mail
timeline-attempt-message = We wrote a message

timeline-customer-added = Added to our customers
timeline-customer-changed = Details changed
timeline-customer-owner-changed = Another owner of ours
timeline-contact-added = Contact person added
timeline-contact-changed = Contact person changed
timeline-channel-added = Channel added
timeline-channel-removed = Channel removed
timeline-permission-granted = Not now; we may call { $when }
timeline-permission-refused = No leave to call later
timeline-permission-withdrawn = They ask not to be contacted
timeline-permission-restored = They allow contact again
timeline-case-opened = Case opened: { $title }
timeline-case-changed = Case described anew
timeline-case-owner-changed = The case has another owner
timeline-case-reopened = They came back: the case is open again
timeline-case-released = Released without an answer
timeline-their-stage = Their stage: { $stage }
timeline-our-stage = Our stage: { $stage }
timeline-decision-date-named = They decide: { $when }
timeline-final-yes = Final yes
timeline-final-no = Final no, with thanks
timeline-promise-made = We promised: { $what }, { $when }
timeline-promise-made-theirs = They promised: { $what }, { $when }
# A word beside these two says "kept" or "broken".
timeline-promise-kept = { $what }
timeline-promise-kept-theirs = They kept their word: { $what }
timeline-promise-broken = { $what }
timeline-promise-broken-theirs = Not come yet: { $what }
timeline-promise-moved = Moved to { $when }: { $what }
timeline-promise-moved-theirs = Moved to { $when }: { $what }
timeline-promise-released = Let go: { $what }
timeline-promise-released-theirs = Let go: { $what }
timeline-need-recorded = A need
timeline-need-met = A need is met
timeline-need-released = A need is no longer one
timeline-needs-agreed = The list of needs is agreed
timeline-expectation-recorded = An expectation
timeline-question-asked = A question
timeline-question-answered = A question is answered
timeline-value-assessed = Value assessed
timeline-offer-drafted = Offer { $version } drafted
timeline-offer-given = Offer { $version } given
timeline-offer-withdrawn = Offer { $version } withdrawn
# { $item } is the name of a sold item, { $track } one of the things that are followed for it.
timeline-item-sold = Sold: { $item }
timeline-item-changed = Described anew: { $item }
timeline-item-retired = In use no more: { $item }
timeline-delivered-in-part = Delivered in part: { $item }
timeline-delivery-slipped = The customer was told of another time: { $item }
timeline-delivery-slipped-late = The customer was told only after the time had passed: { $item }
timeline-delivery-slipped-their-wish = Another time at their wish: { $item }
timeline-trained-in-part = Trained, and not all can use it yet: { $item }
timeline-track-done = { $track } done: { $item }
timeline-track-accepted = They say it is right: { $track }, { $item }
timeline-track-accepted-billing = Paid: { $item }
timeline-track-released = They don’t want it any more: { $track }, { $item }
timeline-track-reopened = It is open again: { $track }, { $item }
timeline-fault-reported = They told of a fault: { $item }
timeline-fault-fixed = A fault is mended: { $item }
timeline-maintenance-planned = Maintenance is planned: { $item }
timeline-visit-made = Maintenance visit: { $item }
timeline-service-set-changed = A service set was changed

timeline-cause-silence = They did not answer; one short note was written
timeline-cause-no-leave = They gave no leave to come back to it
timeline-cause-leave-withdrawn = They asked not to be contacted
timeline-cause-imported = It came so from another tool
timeline-field-kind = kind
timeline-field-name = name
timeline-field-language = language
timeline-field-zone = time zone
timeline-field-note = note

# Events of the firm itself.
timeline-message-left = A message was left
timeline-user-added = A person was added
timeline-user-changed = A person's access was changed
timeline-rule-changed = A rule was changed
timeline-import-started = An import began
timeline-import-finished = An import ended
