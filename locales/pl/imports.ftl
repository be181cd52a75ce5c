# Przenoszenie klientów i spraw z innego programu: strony, wiersz poleceń, plik odrzuconych wierszy.

imports-title = Import
imports-how = Tu można przenieść klientów, osoby kontaktowe, sprawy i zamówienia z innego programu. Wybierz plik; najpierw zostaną rozpoznane kolumny, a bez polecenia nic nie zostanie zapisane.
imports-how-formats = CSV w dowolnym kodowaniu, z przecinkami, średnikami lub tabulatorami; skoroszyty (XLSX), z wyborem arkusza; wizytówki z książki adresowej (vCard). Pliki z HubSpota, Salesforce’a i Pipedrive’a są rozpoznawane po kolumnach.
imports-how-order = Najpierw klienci, potem osoby kontaktowe, na końcu sprawy i zamówienia: wtedy wszystko trafia na swoje miejsce.
imports-how-deals = Otwarte sprawy przychodzą bez umówionego następnego kroku. Czekają na osobnej liście, każda z opiekunem i terminem, do którego trzeba go umówić.
imports-how-orders = Zamówienia przychodzą wiersz po wierszu: z zamówienia powstaje sprawa z umową, z wiersza sprzedana pozycja. To, co spóźnione albo wciąż otwarte, od razu widać jako złamaną obietnicę.
imports-how-again = Ten sam plik po raz drugi niczego nie zmienia. Zmieniony wiersz zmienia tylko to, co w nim jest, i nic więcej.
imports-file = Plik
imports-file-hint = CSV, XLSX lub vCard.
imports-file-empty = Plik jest pusty. Wybierz inny.
imports-file-none = Najpierw wybierz plik.
imports-upload = Obejrzyj plik
imports-waiting = Jeszcze nie przeniesione
imports-past = Co zostało przeniesione
imports-none = Niczego jeszcze nie przeniesiono
imports-none-instead = Wyeksportuj klientów z innego programu do CSV i wybierz ten plik powyżej.
imports-when = Kiedy
imports-read = Przeczytane
imports-created = Nowe
imports-updated = Zmienione
imports-same = Bez zmian
imports-refused = Odrzucone
imports-state-running = trwa
imports-state-failed = przerwany
imports-to-list = Wszystkie importy

imports-account = Przeczytane: { $read } = nowe: { $created } + zmienione: { $updated } + bez zmian: { $same } + odrzucone: { $refused } + wstrzymane: { $held }

imports-note-without-step =
    { $count ->
        [one] { $count } otwarta sprawa czeka na następny krok.
        [few] { $count } otwarte sprawy czekają na następny krok.
        [many] { $count } otwartych spraw czeka na następny krok.
       *[other] { $count } otwartej sprawy czeka na następny krok.
    }
imports-note-made-customers =
    { $count ->
        [one] Dodano z nazwy { $count } klienta bez własnego wiersza.
        [few] Dodano z nazwy { $count } klientów bez własnego wiersza.
        [many] Dodano z nazwy { $count } klientów bez własnego wiersza.
       *[other] Dodano z nazwy { $count } klienta bez własnego wiersza.
    }
imports-note-unknown-owners =
    { $count ->
        [one] { $count } wiersz wymienia opiekuna, którego tu nie ma; odpowiada za niego wybrany opiekun.
        [few] { $count } wiersze wymieniają opiekuna, którego tu nie ma; odpowiada za nie wybrany opiekun.
        [many] { $count } wierszy wymienia opiekuna, którego tu nie ma; odpowiada za nie wybrany opiekun.
       *[other] { $count } wiersza wymienia opiekuna, którego tu nie ma; odpowiada za nie wybrany opiekun.
    }
imports-note-left-out =
    { $count ->
        [one] { $count } wartość była nieczytelna i została pominięta.
        [few] { $count } wartości były nieczytelne i zostały pominięte.
        [many] { $count } wartości było nieczytelnych i zostało pominiętych.
       *[other] { $count } wartości było nieczytelne i zostało pominięte.
    }
imports-note-blank =
    { $count ->
        [one] Pominięto { $count } pusty wiersz.
        [few] Pominięto { $count } puste wiersze.
        [many] Pominięto { $count } pustych wierszy.
       *[other] Pominięto { $count } pustego wiersza.
    }

imports-trying = Wypróbowanie pliku
imports-importing = Przenoszenie pliku
imports-rows-so-far =
    { $rows ->
        [one] dotąd { $rows } wiersz
        [few] dotąd { $rows } wiersze
        [many] dotąd { $rows } wierszy
       *[other] dotąd { $rows } wiersza
    }
imports-goes-on = To dzieje się samo. Można opuścić stronę i wrócić.
imports-how-far = Sprawdź postęp
imports-cut-off = Ten import został przerwany. To, co już przeniesione, zostaje; uruchom go ponownie, aby dokończyć.
imports-trial = Co by z tego wyszło
imports-done-settled = Zapisano
imports-done-removed = Plik usunięto
imports-remove = Usuń plik
imports-to-queue = Umów następne kroki
imports-to-deliveries = Zobacz, co spóźnione albo wciąż otwarte
imports-refused-file = Odrzucone wiersze jako plik

imports-problems = Czego nie udało się odczytać
imports-problems-more = Jest tego więcej; wszystkie odrzucone wiersze są w pliku.
imports-row = Wiersz
imports-row-and-line = { $row } (linia { $line })
imports-column = Kolumna
imports-problem = Co jest nie tak

imports-what = Co to za plik
imports-what-hint = Tak to rozpoznano. Popraw, co się nie zgadza, i zastosuj.
imports-rows-are = Każdy wiersz to
imports-system = Pochodzi z
imports-detected = Jak rozpoznano
imports-charset = Kodowanie
imports-delimiter = Między komórkami
imports-delimiter-comma = przecinek
imports-delimiter-semicolon = średnik
imports-delimiter-tab = tabulator
imports-delimiter-bar = kreska pionowa
imports-header = Pierwszy wiersz
imports-header-yes = to nazwy kolumn
imports-header-no = to już dane
imports-apply = Zastosuj
imports-columns = Co znaczą kolumny
imports-samples = Na przykład
imports-becomes = Pole w programie
imports-left-out = (pominięta)
imports-day-order = Kolejność dnia i miesiąca
imports-day-first = najpierw dzień: 31/12
imports-month-first = najpierw miesiąc: 12/31
imports-decimal = Znak dziesiętny
imports-decimal-comma = przecinek: 1,50
imports-decimal-point = kropka: 1.50
imports-unsettled = jak pokazuje każda wartość
imports-stages = Co znaczą etapy
imports-stages-hint = Otwarta sprawa stoi najwyżej na pierwszym kontakcie, dopóki potrzeby nie zostaną tu zapisane słowami klienta.
imports-stage-unknown = (nieustalone: wiersze zostaną odrzucone)
imports-standing-open = otwarta: { $stage }
imports-standing-won = ostateczne „tak”
imports-standing-lost = ostateczne „nie”
imports-standing-closed = zakończona bez odpowiedzi
imports-rest = Gdy w pliku tego nie ma
imports-owner = Opiekun
imports-owner-hint = Odpowiada za to, przy czym plik nie wymienia nikogo z zespołu.
imports-language = Język klientów
imports-zone = Strefa czasowa
imports-zone-hint = Na przykład Europe/Warsaw. Według niej odczytujemy godziny w pliku.
imports-currency = Waluta kwot
imports-currency-hint = Trzy litery, na przykład PLN.
imports-currency-unknown = Nie ma takiej waluty. Wpisz jej trzy litery, na przykład PLN.
imports-on-problem = Wartość, której nie da się odczytać
imports-on-problem-refuse = odrzuć wiersz
imports-on-problem-leave-out = weź wiersz bez niej
imports-without-customer = Sprawa bez klienta
imports-without-customer-refuse = odrzuć ją
imports-without-customer-create = dodaj klienta o nazwie sprawy
imports-discounts = Rabaty są zapisane
imports-discounts-percent = w procentach: 15
imports-discounts-fraction = jako ułamek: 0,15
imports-item-kind = Rodzaj sprzedanych pozycji
imports-item-kind-hint = Gdy wiersz sam tego nie mówi.
imports-source = Nazwa źródła
imports-source-hint = Następnym razem ta sama, aby te same wiersze zostały rozpoznane.
imports-try = Wypróbuj
imports-try-hint = Próba niczego nie zapisuje i mówi, co by z tego wyszło.
imports-run = Przenieś

imports-refused-row = Wiersz
imports-refused-reason = Powód

imports-kind-customers = klient
imports-kind-contacts = osoba kontaktowa
imports-kind-deals = sprawa
imports-kind-orders = pozycja zamówienia

imports-preset-hubspot = HubSpot
imports-preset-salesforce = Salesforce
imports-preset-pipedrive = Pipedrive
imports-preset-northwind = Northwind
imports-preset-generic = inny program lub tabela

imports-field-external-id = Numer w innym programie
imports-field-name = Nazwa
imports-field-kind = Firma czy osoba
imports-field-first-name = Imię
imports-field-last-name = Nazwisko
imports-field-email = E-mail
imports-field-phone = Telefon
imports-field-website = Strona internetowa
imports-field-street = Ulica
imports-field-city = Miejscowość
imports-field-postcode = Kod pocztowy
imports-field-region = Region
imports-field-country = Kraj
imports-field-language = Język
imports-field-time-zone = Strefa czasowa
imports-field-owner = Opiekun
imports-field-description = Notatka
imports-field-source = Skąd przyszło zainteresowanie
imports-field-role = Stanowisko
imports-field-created-at = Utworzono
imports-field-last-contacted-at = Ostatni kontakt
imports-field-customer-external-id = Numer klienta
imports-field-customer-name = Nazwa klienta
imports-field-contact-external-id = Numer osoby kontaktowej
imports-field-contact-name = Osoba kontaktowa
imports-field-title = Tytuł
imports-field-stage = Etap
imports-field-status = Stan
imports-field-is-closed = Zakończona?
imports-field-is-won = Zakończona „tak”?
imports-field-amount = Kwota
imports-field-currency = Waluta
imports-field-close-date = Data zakończenia
imports-field-next-step = Następny krok
imports-field-probability = Prawdopodobieństwo (pomijane: domysł to nie odpowiedź)
imports-field-deleted = Usunięta?
imports-field-order-number = Numer zamówienia
imports-field-line-id = Numer pozycji
imports-field-product-id = Numer produktu
imports-field-product = Produkt
imports-field-item-kind = Rodzaj pozycji
imports-field-serial = Numer seryjny
imports-field-quantity = Ilość
imports-field-unit-price = Cena jednostkowa
imports-field-discount = Rabat
imports-field-line-amount = Kwota pozycji
imports-field-unit-cost = Koszt jednostkowy
imports-field-line-cost = Koszt pozycji
imports-field-ordered-on = Data zamówienia
imports-field-required-on = Obiecany termin
imports-field-shipped-on = Data wysyłki

imports-problem-ragged-row = Wiersz ma inną liczbę komórek niż nagłówek: { $value }.
imports-problem-unreadable = Są tu bajty, które w tym kodowaniu nie są literami. Wybierz inne kodowanie.
imports-problem-nul-character = Jest tu znak NUL.
imports-problem-row-too-long = Wiersz jest dłuższy niż megabajt. Być może brakuje zamykającego cudzysłowu.
imports-problem-missing-name = Brak nazwy.
imports-problem-missing-title = Brak tytułu i numeru.
imports-problem-missing-customer = Nie wiadomo, czyje to: „{ $value }”. Najpierw przenieś klientów.
imports-problem-leave-withdrawn = „{ $value }”: zgoda na kontakt jest wycofana, więc otwarta sprawa nie zostanie przyjęta.
imports-problem-text-too-long = Tekst jest za długi: „{ $value }”.
imports-problem-control-character = Jest tu koniec linii albo inny znak sterujący: „{ $value }”.
imports-problem-missing-currency = Kwota „{ $value }” nie ma waluty. Wybierz ją.
imports-problem-bad-date = „{ $value }” to nie data.
imports-problem-ambiguous-date = W „{ $value }” nie wiadomo, co jest dniem, a co miesiącem. Wybierz kolejność.
imports-problem-bad-amount = „{ $value }” to nie kwota.
imports-problem-ambiguous-amount = „{ $value }” może mieć część ułamkową albo nie. Wybierz znak dziesiętny.
imports-problem-negative-amount = Kwota „{ $value }” jest poniżej zera.
imports-problem-unknown-currency = „{ $value }” to nie waluta.
imports-problem-bad-email = „{ $value }” to nie adres e-mail.
imports-problem-bad-phone = „{ $value }” to nie numer telefonu.
imports-problem-bad-website = „{ $value }” to nie adres strony.
imports-problem-bad-flag = „{ $value }” to ani tak, ani nie.
imports-problem-unknown-kind = „{ $value }” to ani firma, ani osoba.
imports-problem-unknown-country = Nieznany kraj: „{ $value }”.
imports-problem-unknown-language = „{ $value }” nie jest żadnym z czterech języków.
imports-problem-unknown-time-zone = „{ $value }” to nie strefa czasowa.
imports-problem-unknown-stage = Etap „{ $value }” jest nieustalony. Podaj, co znaczy.
imports-problem-unknown-status = Nieznany stan: „{ $value }”.
imports-problem-deleted-elsewhere = Wiersz leży w koszu innego programu.
imports-problem-missing-order-number = Brak numeru zamówienia.
imports-problem-missing-product = Brak produktu.
imports-problem-missing-price = Brak ceny i kwoty.
imports-problem-missing-quantity = Brak ilości.
imports-problem-missing-order-date = Brak daty zamówienia.
imports-problem-bad-quantity = „{ $value }” to nie ilość.
imports-problem-bad-discount = „{ $value }” to nie rabat.
imports-problem-ambiguous-discount = Rabat „{ $value }” może być ułamkiem albo procentem. Wybierz, jak są zapisane rabaty.
imports-problem-unknown-item-kind = „{ $value }” to ani sprzęt, ani umowa, ani część, ani materiał eksploatacyjny.
imports-problem-amounts-disagree = Cena, ilość i rabat dają inną kwotę niż „{ $value }”. Pomiń jedną z tych dwóch kolumn.
imports-problem-before-order = „{ $value }” jest przed datą zamówienia.
imports-problem-day-ahead = „{ $value }” dopiero nadejdzie: to się jeszcze nie wydarzyło.
imports-problem-other-customer = „{ $value }” to nie klient tego zamówienia.
imports-problem-other-currency = Reszta tego zamówienia jest w innej walucie: „{ $value }”.
imports-problem-agreed-otherwise = Ilość, cena lub rodzaj różnią się od tego, co umówiono: „{ $value }”. Zmień umowę razem z klientem, w sprawie.
imports-problem-order-lives-here = Zamówienie „{ $value }” zostało tu od tamtej pory zmienione lub zamknięte. Dopisz pozycję do umowy.

imports-cli-mapping = { $file }: każdy wiersz to { $kind }, źródło: { $preset }; { $charset }, „{ $delimiter }” między komórkami
imports-cli-progress = { $percent } %, wiersze: { $rows }
imports-cli-dry-run = Niczego nie zapisano: to była próba.
imports-cli-refused = Odrzucone wiersze są w { $file }.
imports-cli-problem = Wiersz { $row }, linia { $line }: { $problem }
imports-cli-no-file = Nie da się przeczytać { $file }.
imports-cli-bad-mapping = Przypisanie kolumn nie pasuje do pliku.
imports-cli-bad-value = { $flag }: „{ $value }” jest tu niemożliwe.
imports-cli-no-owner = Nikt nie loguje się adresem { $email }.
imports-cli-choose-owner = Podaj przez --owner EMAIL, kto odpowiada za przeniesione dane.
imports-cli-failed = Import został przerwany. To, co już przeniesione, zostaje; uruchom go ponownie, aby dokończyć.
imports-file-old-workbook = Ten skoroszyt jest w starym formacie albo chroniony hasłem. Zapisz go jako XLSX bez hasła i wybierz ponownie.
imports-file-no-workbook = W tym pliku nie ma skoroszytu XLSX. Zapisz tabelę jako XLSX lub CSV i wybierz ponownie.
imports-file-broken-workbook = Skoroszyt jest uszkodzony i nie da się go odczytać. Otwórz go w arkuszu kalkulacyjnym, zapisz na nowo i wybierz ponownie.
imports-file-swollen = Po rozpakowaniu ten skoroszyt jest o wiele większy niż prawdziwy, więc nie został odczytany. Zapisz arkusz jako CSV i wybierz ten plik.
imports-file-no-sheet = Skoroszyt nie ma takiego arkusza.
imports-sheet = Arkusz
imports-preset-vcard = wizytówki z książki adresowej (vCard)
imports-problem-cell-error = Formuła w tej komórce nie daje wartości: { $value }.
imports-problem-broken-card = Wizytówka jest niekompletna: brakuje jej początku lub końca.
imports-uploading = Plik jest wczytywany
imports-stop = Zatrzymaj po bieżących wierszach
imports-done-stopping = Za chwilę się zatrzyma; co już weszło, zostaje.
imports-stopped = Import zatrzymano. To, co już weszło, zostaje i jest policzone poniżej; ruszy dalej od następnego wiersza.
imports-resume = Kontynuuj
imports-state-stopped = zatrzymany
imports-state-undone = cofnięty
imports-undo = Cofnij cały import
imports-undo-what = Zniknie to, co powstało z tych wierszy: nowych { $created }. To, co zmieniły, wróci do poprzedniego stanu: zmienionych { $updated }. Rejestr zdarzeń zachowa, że to się stało.
imports-undo-now = Cofnij
imports-undo-not = Zostaw, jak jest
imports-undo-blocked = Nie da się go cofnąć: od tamtej pory ktoś nad tym pracował.
imports-undo-more = To pierwsze; jest ich więcej.
imports-done-undone = Import cofnięto.
imports-too-many-waiting = Czeka już pięć twoich plików. Najpierw zaimportuj któryś albo go usuń.
imports-file-too-large = Plik jest większy, niż ta instalacja przyjmuje. Podziel go albo zaimportuj z wiersza poleceń.
imports-file-paused = Przez minutę nic nie przyszło, więc przesyłanie przerwano. Wybierz plik ponownie.
imports-problem-not-seen = Tym klientem zajmują się inni, a ty go nie widzisz: { $value }.
imports-cli-id = Aby cofnąć ten import: forgetmenot undo-import { $id }
imports-cli-undone = Cofnięto: zniknęło klientów: { $gone }, do poprzedniego stanu wróciło: { $restored }.
imports-cli-no-import = Nie ma takiego importu.
imports-cli-worked-on = Nie cofnięto: od tamtej pory nad tym pracowano.
imports-field-tax-number = Numer podatkowy
imports-field-tags = Etykiety
imports-preset-forgetmenot = sam Forgetmenot
imports-problem-bad-postcode = „{ $value }” nie jest kodem pocztowym tego kraju.
imports-problem-address-nowhere = „{ $value }” stoi bez ulicy i miejscowości, więc adres donikąd nie prowadzi.
imports-problem-bad-tax-number = „{ $value }” nie jest numerem podatkowym tego kraju: brakuje cyfry albo jest w nim pomyłka.
imports-problem-bad-tag = „{ $value }” jest za długie na etykietę: może mieć 40 znaków.
imports-problem-bad-number = „{ $value }” nie jest liczbą.
imports-problem-bad-choice = „{ $value }” nie jest żadną z możliwości tego pola.
imports-problem-left-out = Ktoś pominął ten wiersz: był to może klient, który już tu jest.
imports-note-no-place =
    { $count ->
        [one] { $count } osoba kontaktowa przyszła bez swoich etykiet, pól lub numeru podatkowego: noszą je tylko klienci.
        [few] { $count } osoby kontaktowe przyszły bez swoich etykiet, pól lub numeru podatkowego: noszą je tylko klienci.
        [many] { $count } osób kontaktowych przyszło bez swoich etykiet, pól lub numeru podatkowego: noszą je tylko klienci.
       *[other] { $count } osoby kontaktowej przyszło bez swoich etykiet, pól lub numeru podatkowego: noszą je tylko klienci.
    }
imports-held = Wstrzymane
imports-held-title = Może to ktoś, kto już tu jest
imports-held-about = Tych wierszy nie wczytano: każdy to może klient, którego już masz. Powiedz o każdym, kto to; co zostawisz otwarte, poczeka.
imports-held-trial = Te wiersze czekałyby na ciebie: każdy to może klient, którego już masz.
imports-held-row = Wiersz
imports-held-who = W pliku
imports-held-likely = Może
imports-held-answer = Kto to
imports-held-answer-of = Kim jest { $name }
imports-held-later = rozstrzygnę później
imports-held-new = ktoś nowy: dodaj
imports-held-it = to { $name }: zaktualizuj
imports-held-leave = pomiń
imports-held-in-file = inny wiersz tego pliku
imports-held-send = Przyjmij te odpowiedzi
imports-held-all-new = Dodaj wszystkich jako nowych
imports-held-all-leave = Pomiń wszystkie
imports-held-more = Czeka więcej wierszy; pojawią się, gdy na te odpowiesz.
imports-held-gone = Treści tych wierszy już nie przechowujemy.
imports-done-answered = Odpowiedzi przyjęte
imports-held-not-taken =
    { $count ->
        [one] { $count } odpowiedzi nie dało się przyjąć: ktoś tymczasem już odpowiedział albo klienta już nie ma.
        [few] { $count } odpowiedzi nie dało się przyjąć: ktoś tymczasem już odpowiedział albo klientów już nie ma.
        [many] { $count } odpowiedzi nie dało się przyjąć: ktoś tymczasem już odpowiedział albo klientów już nie ma.
       *[other] { $count } odpowiedzi nie dało się przyjąć: ktoś tymczasem już odpowiedział albo klientów już nie ma.
    }
imports-on-likely = Klient, który może już tu jest
imports-on-likely-hold = wstrzymaj wiersz i zapytaj mnie
imports-on-likely-add = mimo to dodaj
imports-saved = Zapisane znaczenia kolumn
imports-saved-about = Co znaczą kolumny pliku, pod nazwą. Plik o tych samych kolumnach zostanie tak odczytany bez pytania.
imports-saved-none = Nic jeszcze nie zapisano
imports-saved-none-instead = Obejrzyj plik, powiedz, co znaczą jego kolumny, i zapisz to pod nazwą.
imports-saved-used = Odczytano tak, jak zapisano: „{ $name }”.
imports-saved-use = Odczytaj tak, jak zapisano pod nazwą
imports-saved-use-now = Odczytaj tak
imports-saved-name = Zapisz znaczenia kolumn jako
imports-saved-name-hint = Następny plik o tych samych kolumnach zostanie tak odczytany bez pytania.
imports-saved-share = Udostępnij wszystkim, którzy importują
imports-saved-keep = Zapisz znaczenia kolumn
imports-saved-rename = Nazwa
imports-saved-columns = Kolumny: { $columns }
imports-saved-of = Zapis: { $name }
imports-saved-shared = wspólne
imports-saved-change = Zapisz
imports-saved-delete = Usuń
imports-done-kept = Znaczenia kolumn zapisane
imports-done-used = Kolumny odczytano tak, jak zapisano
imports-done-changed = Zapisano
imports-done-deleted = Usunięto
imports-cli-held = Wstrzymane wiersze czekają na odpowiedź na stronie tego importu.
