# The agreement: the customer's consent in the right form, and what it says.

agreements-title = Umowa
agreements-new = Zapisz umowę
agreements-new-do = Zapisz zgodę klienta
agreements-amend = Zapisz zmianę
agreements-amend-do = Zapisz zgodę na zmianę
agreements-back = Do umowy
agreements-back-to-case = Wróć do sprawy

agreements-lines = Co jest umówione
agreements-lines-hint = Każdej pozycji pilnujemy, aż klient ją odbierze. Cena dotyczy całej pozycji. Puste pozycje są pomijane.
agreements-lines-stay = Umówiona pozycja zostaje. Dopóki nie jest zafakturowana, można ją zmienić; nowe rzeczy wpisz niżej.
# { $number } counts the lines from 1.
agreements-line = Pozycja { $number }
agreements-line-what = { $number }. Co
agreements-what = Co
agreements-kind = Rodzaj
agreements-kind-unsaid = Wybierz
agreements-kind-equipment = Sprzęt
agreements-kind-contract = Umowa serwisowa
agreements-kind-part = Część zamienna
agreements-kind-consumable = Materiał eksploatacyjny
agreements-quantity = Ilość
agreements-quantity-wrong = Wpisz ilość większą od zera, na przykład 2 albo 1,5
agreements-price = Cena netto
agreements-price-below-zero = Cena nie może być niższa od zera: rabat wlicz w cenę pozycji, której dotyczy
agreements-cost = Nasz koszt, jeśli znany
agreements-more = Dodaj puste pozycje
agreements-total = Razem
agreements-payment = Termin płatności
agreements-payment-days = Termin płatności w dniach od wystawienia faktury
agreements-payment-days-hint = Tak, jak umówiono z klientem; 0 oznacza płatność od razu.
agreements-payment-days-wrong = Wpisz liczbę całkowitą dni, od 0 do 365
agreements-reference = Numer zamówienia lub umowy
agreements-reference-hint = Taki jak w dokumentach klienta: po nim e-faktura trafi do tej umowy.

agreements-terms = Warunki
agreements-terms-hint = Omów z klientem każdy warunek, pismem tej samej wielkości co reszta. Warunek, który obciąża klienta, ma uzasadnienie i klient przyjmuje go osobno. Puste warunki są pomijane.
# { $number } counts the terms from 1.
agreements-term = Warunek { $number }
agreements-burden = Ten warunek obciąża klienta
agreements-reason = Uzasadnienie prostymi słowami
agreements-reason-when = (potrzebne, gdy warunek obciąża)
agreements-reason-missing = Napisz prostymi słowami, skąd to obciążenie
agreements-because = Dlaczego:
agreements-acknowledged = Klient osobno przyjmuje ten warunek
agreements-acknowledged-missing = Omów to obciążenie z klientem i zaznacz, gdy je przyjmie
agreements-acknowledged-done = przyjęty

agreements-consent = Zgoda klienta
# { $value } is an amount of money.
agreements-value-small = Razem { $value }: mała wartość.
agreements-value-middle = Razem { $value }: średnia wartość.
agreements-value-large = Razem { $value }: duża wartość.
agreements-form = W jakiej formie
agreements-form-spoken = Ustnie
agreements-form-spoken-about = Obie strony powtarzają ustalenia i klient mówi „tak”.
agreements-form-handshake = Uścisk dłoni
agreements-form-handshake-about = Twarzą w twarz, przy świadkach lub bez nich.
agreements-form-email = E-mail
agreements-form-email-about = Piszemy, co jest umówione, a klient odpisuje „tak”.
agreements-form-order-form = Zamówienie
agreements-form-order-form-about = Zamówienie klienta na typowym formularzu.
agreements-form-minutes = Notatka ze spotkania
agreements-form-minutes-about = Zapisujemy ustalenia, a klient je przyjmuje.
agreements-form-contract = Umowa na piśmie
agreements-form-contract-about = Dokument, który podpisują obie strony.
agreements-fit-fits = Pasuje do tej wartości.
agreements-fit-light = Za lekka jak na tę wartość.
agreements-fit-heavy = Za ciężka jak na tę wartość.
agreements-fit-known = Ta forma zostaje, choć nie pasuje; w umowie będzie to zapisane
agreements-evidence = Po czym widać zgodę klienta
agreements-evidence-hint = Kto jest świadkiem, który to e-mail, która strona jakiego dokumentu.
agreements-evidence-elsewhere = Umowa pochodzi z innego programu i tam jest jej dowód.
agreements-document = Dokument, który o tym świadczy
agreements-document-none = Żaden
agreements-given-by = Kto wyraża zgodę
agreements-unsaid = Nie podano
agreements-at = Kiedy wyrażono zgodę
agreements-at-hint = Puste pole oznacza: przed chwilą.
agreements-offer = Z oferty
agreements-offer-open = Otwórz ofertę

agreements-versions = Wersje
# { $version } is a number.
agreements-version = Umowa, wersja { $version }
agreements-versions-more = Starsze wersje też są zachowane.
agreements-older = Obowiązuje już późniejsza wersja.
agreements-line-new = nowa
agreements-line-changed = zmieniona
# { $what } is the name of what was sold, { $quantity } a number, { $price } an amount of money.
agreements-line-was = Przedtem: { $what }, { $quantity }, { $price }
agreements-done-agreed = Umowa zapisana. Od teraz pilnujemy każdej jej pozycji.
agreements-done-amended = Zmiana zapisana jako nowa wersja.

agreements-classes = Formy umowy
agreements-classes-about = Forma umowy ma być proporcjonalna do jej wartości. Za lekka lub za ciężka nie jest zabroniona: program o tym mówi, a w umowie zostaje to zapisane.
agreements-class-small = Mała wartość: ustnie, uścisk dłoni lub e-mail.
agreements-class-middle = Średnia wartość: e-mail, zamówienie lub notatka ze spotkania.
agreements-class-large = Duża wartość: notatka ze spotkania lub umowa na piśmie.
agreements-back-to-settings = Do reguł
# { $currency } is a code such as EUR.
agreements-small-below = Mała wartość poniżej ({ $currency })
agreements-large-from = Duża wartość od ({ $currency })
# { $small } and { $large } are amounts of money.
agreements-bounds = Mała poniżej { $small }, duża od { $large }
agreements-bounds-wrong = Obie kwoty mają być większe od zera, a duża wartość zaczyna się powyżej małej
agreements-change-before = Przedtem
agreements-change-after = Teraz
agreements-done-classes = Formy umowy zapisane.
