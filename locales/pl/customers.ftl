# Customers: the list, the customer's own page, and what is said of them.

customers-title = Klienci
customers-new = Nowy klient
customers-add-do = Dodaj
customers-edit = Edytuj
customers-back = Do klienta
customers-name = Nazwa lub imię i nazwisko
customers-kind = Rodzaj
customers-kind-organization = Firma
customers-kind-person = Osoba
customers-language = Język
customers-language-hint = Język, w którym rozmawiamy z klientem.
customers-zone = Strefa czasowa klienta
customers-zone-hint = Godziny podane przez klienta odczytujemy w tej strefie.
customers-owner = Opiekun
customers-note = Notatka
customers-tax-number = NIP
customers-tax-number-hint = Dla firm z zagranicy: ich numer VAT. Po nim rozpoznawana jest e-faktura.
customers-more = Więcej o kliencie

customers-filter = Zawężanie listy
customers-filter-do = Pokaż
customers-filter-clear = Pokaż wszystkich
customers-owner-any = Dowolny
customers-next-due = Następny krok
customers-open-cases =
    { $count ->
        [one] jedna otwarta sprawa
        [few] { $count } otwarte sprawy
        [many] { $count } otwartych spraw
       *[other] { $count } otwartej sprawy
    }
customers-no-step = brak
customers-pages = Strony listy
customers-first-page = Od początku
customers-next-page = Następna strona
customers-nobody = Nie ma nikogo o tej nazwie
customers-nobody-instead = Wpisz początek innego słowa z nazwy albo dodaj klienta.
customers-none = Jeszcze nikogo tu nie ma
customers-none-instead = Przenieś klientów z innego programu albo dodaj pierwszego ręcznie.
customers-import = Importuj plik

customers-channels = Sposoby kontaktu
customers-channel-kind = Rodzaj
customers-channel-phone = Telefon
customers-channel-email = E-mail
customers-channel-postal = Adres pocztowy
customers-channel-messenger = Komunikator
customers-channel-web = Strona internetowa
customers-channel-address = Numer lub adres
customers-channel-whose = Czyj
customers-channel-add = Dodaj sposób kontaktu
customers-channel-remove = Usuwanie
customers-channel-remove-do = Usuń
customers-phone-wrong = Podaj numer telefonu, na przykład +48 601 234 567
customers-email-wrong = Podaj adres e-mail, na przykład nazwa@example.com
customers-web-wrong = Podaj adres strony, na przykład example.com

customers-contacts = Osoby kontaktowe
customers-contact-add = Dodaj osobę kontaktową
customers-contact-name = Imię i nazwisko
customers-contact-position = Stanowisko
customers-contact-language = Język
customers-contact-language-same = Taki jak klienta

# { $language } such as "Polish"; { $time } such as "14:05 (Jerusalem)"; { $owner } a name; { $day } such as "22 Nov".
customers-speaks = Język: { $language }
customers-their-time = Godzina u klienta: { $time }
customers-owned = Opiekun: { $owner }
customers-since = U nas od: { $day }
customers-record = Odnotuj kontakt
customers-promise-new = Nowa obietnica
customers-promise-open = Otwórz
customers-we-owe = Co my klientowi
customers-they-owe = Co klient nam
customers-owe-nothing = Nic
customers-named-by-them = termin od klienta
customers-named-by-us = termin od nas

customers-cases = Otwarte sprawy
customers-case = Sprawa
customers-case-new = Nowa sprawa
customers-no-case = Jeszcze bez sprawy
customers-no-open-case = Teraz nie ma żadnej.
# { $what } is what happens next, { $when } when.
customers-next-step = Następny krok: { $what }, { $when }
customers-stages-alike = Obie strony widzą to tak samo.
customers-stages-differ = Obie strony widzą to różnie: prawdziwy jest etap klienta.
customers-case-decision = Decyzja klienta: { $when }
customers-case-amount = Możliwa wartość: { $amount }
customers-cases-ended = Zakończone sprawy
customers-cases-ended-count =
    { $count ->
        [one] Jedna zakończona sprawa
        [few] { $count } zakończone sprawy
        [many] { $count } zakończonych spraw
       *[other] { $count } zakończonej sprawy
    }
customers-case-answer = Odpowiedź
customers-case-ended = Koniec
customers-case-open = otwarta
customers-case-final-yes = ostateczne „tak”
customers-case-final-no = ostateczne „nie”
customers-case-released = odpuszczona

customers-reach = Jak się skontaktować
customers-no-channel = Nie mamy jeszcze żadnego numeru ani adresu.
customers-timeline = Cała historia
customers-timeline-earlier = Wcześniej
customers-older = Wcześniej
customers-no-life = Dalej wstecz nic nie ma
customers-no-life-instead = Wspólna historia z tym klientem zaczyna się później.

# Leave to be contacted. { $when } such as "Fri 27 Nov 10:00" on the clock of { $place }.
customers-leave-withdrawn = Klient nie życzy sobie kontaktu. Nie odzywamy się; jeśli wróci z własnej woli, miło go przyjmiemy.
customers-leave-withdrawn-tag = bez kontaktu
customers-leave-quiet = Prośba klienta o spokój do: { $when } ({ $place }). Wcześniej kontakt tylko wtedy, gdy klient o niego prosi.
customers-leave-quiet-tag = na razie spokój
customers-leave-withdraw = Klient nie chce kontaktu
customers-leave-withdraw-meaning = To obowiązuje od razu: otwarte sprawy zostają odpuszczone, a nasze obietnice zwolnione. To nie jest „nie”; klient może wrócić w każdej chwili.
customers-leave-withdraw-do = Nie kontaktuj się więcej
customers-leave-restore = Klient znów zgadza się na kontakt
customers-leave-restore-meaning = Tylko na wyraźne słowo klienta. Odpuszczone sprawy czekają, aż klient do nich wróci.
customers-leave-restore-do = Zapisz zgodę klienta

customers-done-added = Dodano klienta.
customers-done-changed = Zapisano.
customers-done-contact-added = Dodano osobę kontaktową.
customers-done-contact-changed = Zapisano osobę kontaktową.
customers-done-channel-added = Dodano sposób kontaktu.
customers-done-channel-removed = Usunięto sposób kontaktu.
customers-done-leave-withdrawn = Kontaktu już nie będzie. Otwarte sprawy odpuszczono.
customers-done-leave-restored = Kontakt znów jest możliwy.
customers-country = Kraj
customers-country-hint = Według jego zasad rozpoznawane są telefony, adresy i numery podatkowe.
customers-country-meant = Według strefy czasowej klienta
customers-tax-not-digits = Wpisz same cyfry; mogą być między nimi odstępy i łączniki
customers-tax-length = Numery podatkowe tego kraju mają inną liczbę cyfr: policz je jeszcze raz
customers-tax-check-digit = Cyfra kontrolna się nie zgadza: któraś cyfra jest błędna albo dwie są przestawione
customers-tax-form = Tak nie wygląda numer podatkowy tego kraju
customers-phone-unsure = W tym kraju nie ma takich numerów: sprawdź numer albo zaznacz, że jest poprawny
customers-phone-keep = Numer jest poprawny, zostaje bez zmian
customers-addresses = Adresy
customers-address-add = Dodaj adres
customers-address-remove-do = Usuń ten adres
customers-address-kind = Do czego służy
customers-address-office = Biuro
customers-address-delivery = Dostawa
customers-address-billing = Faktury
customers-address-home = Dom
customers-address-street = Ulica i numer
customers-address-postal-code = Kod pocztowy
customers-address-city = Miejscowość
customers-address-region = Region
customers-address-country = Kraj
customers-address-country-none = Nie podano
customers-address-empty = Wpisz ulicę albo miejscowość
customers-postal-code-hint = Na przykład { $code }
customers-postal-code-unsure = Ten kraj zapisuje kody pocztowe inaczej: sprawdź kod albo zaznacz, że jest poprawny
customers-postal-code-keep = Kod pocztowy jest poprawny, zostaje bez zmian
customers-done-address-added = Dodano adres.
customers-done-address-changed = Zapisano adres.
customers-done-address-removed = Usunięto adres.
customers-likely-title = To może być ktoś, kto już tu jest
customers-likely-new = To ktoś inny
customers-likely-unseen = Podobnym klientem opiekuje się ktoś inny. Kogo zapytać: { $owner }
customers-common-tax-number = ten sam numer podatkowy
customers-common-email = ten sam e-mail
customers-common-phone = ten sam telefon
customers-common-name = podobna nazwa
customers-duplicates = Możliwe duplikaty
customers-duplicates-about = Pary ze wspólnym numerem, adresem albo podobną nazwą. Przed scaleniem obejrzyj obie strony.
customers-duplicates-one = Jeden
customers-duplicates-other = Drugi
customers-duplicates-common = Wspólne
customers-duplicates-do = Co zrobić
customers-duplicates-look = Porównaj
customers-duplicates-apart = To różni klienci
customers-duplicates-none = Nikogo nie ma tu dwa razy
customers-duplicates-none-instead = Nowy klient jest porównywany z zapisanymi już w trakcie wpisywania.
customers-duplicates-none-here = Na tej stronie nie ma takich par
customers-duplicates-none-here-instead = Jest jeszcze co przeglądać: przejdź na następną stronę.
customers-done-apart = Zapamiętano: to różni klienci.
customers-merge = Scalenie dwóch klientów
customers-merge-about = Z dwóch powstaje jeden. Tam, gdzie się różnią, wybierz, co zostaje; nic nie ginie i można to cofnąć.
customers-merge-whom = Z kim scalić
customers-merge-find = Szukaj klienta
customers-merge-find-do = Szukaj
customers-merge-nobody = Nikt nie jest podobny
customers-merge-nobody-instead = Poszukaj drugiego wpisu po nazwie.
customers-merge-stays = Zostaje
customers-merge-gone = Wpis włączony
customers-merge-none = nic
customers-merge-leave = Jeden z nich nie życzy sobie kontaktu. Od teraz dotyczy to obu.
customers-merge-moves = Co się przenosi
customers-merge-moves-about = Wszystko zachowuje swoją datę i autora. Wspólne osoby kontaktowe i sposoby kontaktu widać tylko raz.
customers-merge-nothing = Nie ma tam nic poza tym, co powyżej.
customers-merge-cases = Sprawy
customers-merge-interactions = Kontakty
customers-merge-promises = Obietnice
customers-merge-agreements = Umowy
customers-merge-bills = Faktury
customers-merge-documents = Dokumenty
customers-merge-issues = Zgłoszenia
customers-merge-contacts = Osoby kontaktowe
customers-merge-channels = Sposoby kontaktu
customers-merge-addresses = Adresy
customers-merge-do = Scal
customers-merge-other-way = Odwrotnie
customers-merge-open = Scal z innym wpisem
customers-merge-told = Scalono { $when }
customers-merged = Scalony wpis
customers-done-merged-here = Otwierany wpis scalono z tym, który teraz widać.
customers-merged-told = Scalono { $when }, osoba: { $who }
customers-merged-undone = Rozdzielono z powrotem.
customers-merged-stays = Nie da się już rozdzielić
customers-merged-stays-why = Od tego czasu pracowano na scalonych danych albo scalono je z jeszcze innym wpisem. Nie da się ustalić, do którego wpisu należy to, co zrobiono:
customers-merged-undo-about = Każdy zapis wraca na swoje miejsce, a oba wpisy są takie jak przedtem.
customers-merged-undo-do = Rozdziel
customers-done-merged = Scalono.
customers-done-parted = Rozdzielono.
