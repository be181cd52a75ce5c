# Przenoszenie klientów i spraw z innego programu: strony, wiersz poleceń, plik odrzuconych wierszy.

imports-title = Import
imports-how = Tu można przenieść klientów, osoby kontaktowe, sprawy i zamówienia z innego programu. Wybierz plik; najpierw zostaną rozpoznane kolumny, a bez polecenia nic nie zostanie zapisane.
imports-how-formats = CSV w dowolnym kodowaniu, z przecinkami, średnikami lub tabulatorami. Pliki z HubSpota, Salesforce’a i Pipedrive’a są rozpoznawane po kolumnach.
imports-how-order = Najpierw klienci, potem osoby kontaktowe, na końcu sprawy i zamówienia: wtedy wszystko trafia na swoje miejsce.
imports-how-deals = Otwarte sprawy przychodzą bez umówionego następnego kroku. Czekają na osobnej liście, każda z opiekunem i terminem, do którego trzeba go umówić.
imports-how-orders = Zamówienia przychodzą wiersz po wierszu: z zamówienia powstaje sprawa z umową, z wiersza sprzedana pozycja. To, co spóźnione albo wciąż otwarte, od razu widać jako złamaną obietnicę.
imports-how-again = Ten sam plik po raz drugi niczego nie zmienia. Zmieniony wiersz zmienia tylko to, co w nim jest, i nic więcej.
imports-file = Plik
imports-file-hint = Plik CSV dowolnej wielkości.
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

imports-account = Przeczytane: { $read } = nowe: { $created } + zmienione: { $updated } + bez zmian: { $same } + odrzucone: { $refused }

imports-note-without-step =
    { $count ->
        [one] { $count } otwarta sprawa czeka na następny krok.
        [few] { $count } otwarte sprawy czekają na następny krok.
        [many] { $count } otwartych spraw czeka na następny krok.
       *[other] { $count } otwartej sprawy czeka na następny krok.
    }
imports-note-here-already =
    { $count ->
        [one] { $count } dodany klient być może już tu jest: zajrzyj na stronę „Możliwe duplikaty”.
        [few] { $count } dodani klienci być może już tu są: zajrzyj na stronę „Możliwe duplikaty”.
        [many] { $count } dodanych klientów być może już tu jest: zajrzyj na stronę „Możliwe duplikaty”.
       *[other] { $count } dodanego klienta być może już tu jest: zajrzyj na stronę „Możliwe duplikaty”.
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
