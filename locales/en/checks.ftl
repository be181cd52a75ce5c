# What `check` found wrong with one record. After the rule and the record's id, one line each.

checks-open-case-without-step = an open case without a sound next step
checks-no-decision-date = a case from stage 5 on without a date that the customer named or allowed
checks-no-ending = a contact that is not said to have ended in anything
checks-ending-without-answer = a contact that ended in an answer which is not there
checks-contact-without-leave = we contacted the customer after they withdrew their leave
checks-contact-before-their-date = we contacted the customer before the date that they named
checks-case-without-answer = a case that ended in an answer which is not there
checks-case-without-release = a case let rest without a record of it
checks-reopened-by-us = a case reopened though the customer had not come back
checks-attempt-as-contact = an attempt counted as a contact
checks-answer-of-nobody = an answer of a customer who had not spoken
checks-past-deal-without-yes = a case past the deal without a final yes
checks-offer-without-need = an offer given without a need of the customer's
checks-customer-untold = a customer of whose coming no event tells
checks-case-untold = a case of whose opening no event tells
checks-promise-untold = a promise of whose making no event tells
checks-promise-end-untold = a promise of whose end or breach no event tells
checks-interaction-untold = a contact or an attempt of which no event tells
checks-answer-untold = an answer of which no event tells
checks-permission-untold = a contact permission of which no event tells
checks-moved-nowhere = a moved promise that leads to no other
checks-other-customer = a record of a case that stands under another customer
checks-not-found-by-name = a customer who can't be found by name
checks-past-the-cap = a case with more unanswered attempts than allowed
