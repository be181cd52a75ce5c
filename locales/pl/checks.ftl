# What `check` found wrong with one record. After the rule and the record's id, one line each.

checks-open-case-without-step = otwarta sprawa bez prawidłowego następnego kroku
checks-no-decision-date = sprawa od etapu 5 bez daty, którą klient podał lub na którą pozwolił
checks-no-ending = kontakt, o którym nie wiadomo, czym się skończył
checks-ending-without-answer = kontakt zakończony odpowiedzią, której nie ma
checks-contact-without-leave = nasz kontakt po tym, jak klient cofnął zgodę
checks-contact-before-their-date = nasz kontakt przed datą, którą podał klient
checks-case-without-answer = sprawa zakończona odpowiedzią, której nie ma
checks-case-without-release = sprawa odpuszczona bez zapisu o tym
checks-reopened-by-us = sprawa otwarta ponownie, choć klient nie wrócił
checks-attempt-as-contact = próba policzona jako kontakt
checks-answer-of-nobody = odpowiedź klienta, który nic nie powiedział
checks-past-deal-without-yes = sprawa za etapem umowy bez ostatecznego „tak”
checks-offer-without-need = oferta złożona bez potrzeby klienta
checks-customer-untold = klient, o którego dodaniu nie mówi żadne zdarzenie
checks-case-untold = sprawa, o której otwarciu nie mówi żadne zdarzenie
checks-promise-untold = obietnica, o której złożeniu nie mówi żadne zdarzenie
checks-promise-end-untold = obietnica, o której końcu lub złamaniu nie mówi żadne zdarzenie
checks-interaction-untold = kontakt lub próba, o których nie mówi żadne zdarzenie
checks-answer-untold = odpowiedź, o której nie mówi żadne zdarzenie
checks-permission-untold = zgoda na kontakt, o której nie mówi żadne zdarzenie
checks-moved-nowhere = przełożona obietnica, która nie prowadzi do innej
checks-other-customer = zapis sprawy, który figuruje u innego klienta
checks-not-found-by-name = klient, którego nie można znaleźć po nazwie
checks-past-the-cap = sprawa z większą liczbą prób bez odpowiedzi, niż wolno
