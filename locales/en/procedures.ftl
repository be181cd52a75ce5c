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
