# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = With the customer
procedures-stage-our-papers = Delivered, billed, on paper
procedures-stage-our-standards = The way we worked
procedures-stage-ahead = What comes next

procedures-item-c1 = Every need is met, or the customer let go of it
procedures-item-c2 = Every expectation was confirmed with the customer, one by one
procedures-item-c3 = The customer says that no question is left
procedures-item-c4 = We asked about small things, and they are settled
procedures-item-c5 = All documents are here, final, and shared with the customer
procedures-item-c6 = The formalities are done: agreement, consents, warranty
procedures-item-c7 = The bill is right, sent, and paid or on agreed terms
procedures-item-c8 = Everything sold is delivered, sound and in use, and the customer accepted it
procedures-item-c9 = The maintenance is planned, with dates
procedures-item-c10 = Our standards of communication were kept, or we owned up to a breach
procedures-item-c11 = Our standards after a sale were met
procedures-item-c12 = The customer confirmed that it works
procedures-item-c13 = We asked separately how they are faring, and no trouble is open
procedures-item-c14 = The care is planned: a day, a ground for it, and the customer's leave

procedures-document-agreement = Agreement
procedures-document-acceptance-protocol = Acceptance report

procedures-standard-answered-in-time = We answered when we had said we would
procedures-standard-plain-words = We spoke and wrote in plain words
procedures-standard-one-contact = The customer had one person to turn to
procedures-standard-taught-to-use = The customer was shown how to use it
procedures-standard-spare-parts-named = The customer knows which spare parts there are and where to get them
procedures-standard-maintenance-explained = The customer knows how to look after it

procedures-evidence-facts = The program sees it for itself
procedures-evidence-note = We write down how it was done
procedures-evidence-document = A document of the case shows it
procedures-evidence-customer = The customer said so

procedures-title = The closing procedure
procedures-about = What has to be true before we may say: all is settled
procedures-back = All of the procedure
procedures-versions = Versions
# { $version } is a number.
procedures-version-title = Version { $version }
procedures-version = Version
procedures-note = What changed
procedures-note-hint = One sentence for the others: what is different now, and why.
procedures-who = Who
procedures-when = When
procedures-by-program = Comes with the program
procedures-closings = Closings with it
procedures-closings-open = Of these, open
procedures-not-used-yet = No closing has begun yet. The procedure that comes with the program will be the first version.
procedures-owners-only = An owner of the program can change the procedure.
procedures-begin = Begin a draft
procedures-go-on = Go on with the draft
procedures-compare = What changed
procedures-compare-last = What changed last
procedures-compare-before = What it changed
procedures-compare-from = From
procedures-compare-to = To
procedures-compare-do = Compare
procedures-compare-same = These two versions say the same.
procedures-documents = Required documents
procedures-none-asked = No document is asked for.
procedures-standards = Standards
procedures-about-communication = How we speak and write
procedures-about-after-sales = What we do after a sale
# { $days } is a length, such as “7 days”.
procedures-standstill = A closing in which nothing moves for { $days } stands still, and the closing desk says so.
procedures-days = Days of standstill
procedures-days-hint = After so many days without a move, the closing desk says that a closing stands still. From 1 to 365.
# The three columns of the checklist.
procedures-what = What has to be true
procedures-how-known = How we know
procedures-how-known-hint = Choose what shows that it is true.
procedures-rests-on = Rests on
procedures-rests-on-hint = These have to be true first. When one of them falls open again, so does this.
# { $kinds } is a list of kinds of sale, such as “equipment, spare part”.
procedures-only-with = Only with: { $kinds }
procedures-acts = What to do
procedures-edit = Change
procedures-up = Up
procedures-down = Down
procedures-remove = Remove
procedures-one-stage = stage
procedures-one-item = item
procedures-one-document = required document
procedures-one-standard = standard
procedures-change-what = What
procedures-change-how = Change
procedures-change-before = Before
procedures-change-now = Now
procedures-change-days = another number of days
procedures-change-added = new
procedures-change-removed = no longer there
procedures-change-moved = at another place in the list
procedures-change-reworded = in other words
procedures-change-stage = in another stage
procedures-change-evidence = known in another way
procedures-change-rests-on = rests on something else
procedures-change-applies-with = applies to other sales
procedures-change-why-not = another reason why it does not apply
procedures-change-about = of another kind
procedures-nothing = nothing
procedures-always = always
procedures-draft = Draft of the procedure
# { $version } is the number that it will have.
procedures-draft-about = It will be version { $version }. Until it is published, nothing changes for anybody.
procedures-no-draft = Nobody is drafting
procedures-no-draft-instead = A draft begins as a copy of the procedure that stands. Cases that began their closing before keep theirs.
procedures-changes = What would change
procedures-add-item = Add an item
procedures-add-stage = Add a stage
procedures-add-document = Add a required document
procedures-add-standard = Add a standard
procedures-publish = Publish
procedures-publish-hint = From then on closings begin with this version. It is never changed again; the next change is a new version.
procedures-publish-do = Publish this version
procedures-discard = Throw the draft away
procedures-discard-hint = The published versions stay as they are.
procedures-discard-do = Throw away
procedures-back-to-draft = Back to the draft
procedures-words = In words
procedures-words-hint = One sentence that is true when it is done, in words that everybody understands.
# { $words } is the sentence that the program has.
procedures-words-usual = If you leave this empty, it stays: “{ $words }”
procedures-stage = Stage
procedures-standard-kind = Speaks of
procedures-applies-with = Applies only with
procedures-applies-with-hint = Leave all unticked if it applies to every case.
procedures-why-not = Why it does not apply to the others
procedures-why-not-hint = This is shown beside it where it does not apply.
procedures-kind-equipment = equipment
procedures-kind-contract = service contract
procedures-kind-part = spare part
procedures-kind-consumable = consumable
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = This item of the method is missing
procedures-wrong-twice = This stands here twice
procedures-wrong-unknown-code = This is not known
procedures-wrong-unknown-stage = Choose a stage for it
procedures-wrong-unknown-rest = It rests on an item that is no longer there
procedures-wrong-circle = It rests on itself: untick one of these
procedures-wrong-no-words = Say it in words
procedures-wrong-no-reason = Say why it does not apply to the others
procedures-wrong-own-by-facts = The program knows no facts for this: choose a note, a document or the customer’s word
procedures-wrong-facts-alone = Only the facts make this true, no mark does
procedures-wrong-applies-always = This applies to every case
procedures-wrong-no-standard-communication = One standard of how we speak and write has to stay
procedures-wrong-no-standard-after-sales = One standard of what we do after a sale has to stay
procedures-wrong-no-stage = One stage at least has to stay
procedures-wrong-out-of-bounds = Enter a whole number of days, from 1 to 365
procedures-wrong-too-many = A list has at most 100 entries: remove some
procedures-done-begun = The draft is here. Nothing changes for anybody until it is published.
procedures-done-saved = Saved in the draft.
procedures-done-published = Published. Closings begin with this version from now on.
procedures-done-discarded = The draft is gone.
