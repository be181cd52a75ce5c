# Wyszukiwanie we wszystkim, paleta (lista nad stroną, która znajduje i prowadzi), klawisze, przypięcia.

search-title = Szukaj
search-field = Czego szukać
search-do = Szukaj
# Nad wynikami; $count to ich liczba.
search-count =
    { $count ->
        [one] { $count } wynik
        [few] { $count } wyniki
        [many] { $count } wyników
       *[other] { $count } wyniku
    }
search-groups-customers = Klienci
search-groups-contacts = Osoby kontaktowe
search-groups-cases = Sprawy
search-groups-things = Oferty, pozycje, faktury, dokumenty
search-groups-texts = W tym, co powiedziano i zapisano
search-sounding = Podobne brzmienie
search-empty = Czego szukać?
search-empty-instead = Nazw w każdym z czterech alfabetów, numerów telefonu, adresów, tytułów spraw, numerów faktur, numerów seryjnych oraz słów z rozmów, potrzeb, obietnic i dokumentów. Wystarczy kilka liter.
search-nothing = Nic nie znaleziono
search-nothing-instead = Wpisz mniej liter albo tylko jedno ze słów, albo nazwę tak, jak brzmi. W tekstach szuka się całych słów.
# Klawisze naciśnięto w innym układzie; $text to, co napisałyby w tamtym.
search-read-as = Odczytano jako { $text }
search-all = Wszystkie wyniki
search-kinds-customer = Klient
search-kinds-contact = Osoba kontaktowa
search-kinds-channel = Adres
search-kinds-case = Sprawa
search-kinds-offer = Oferta
search-kinds-agreement = Umowa
search-kinds-item = Pozycja
search-kinds-bill = Faktura
search-kinds-document = Dokument
search-kinds-interaction = Rozmowa
search-kinds-need = Potrzeba
search-kinds-expectation = Oczekiwanie
search-kinds-question = Pytanie
search-kinds-promise = Obietnica
search-kinds-issue = Zgłoszenie
search-kinds-fault = Usterka
search-kinds-detail = Drobiazg
search-kinds-care-contact = Kontakt opieki
search-kinds-voice = Polecenie lub przestroga

search-palette = Znajdź i przejdź
search-pinned = Przypięte
search-recent = Ostatnio otwarte
search-here = Na tej stronie
search-go = Przejdź do
search-new-customer = Nowy klient
search-new-case = Nowa sprawa
search-record-contact = Odnotuj kontakt
search-new-offer = Przygotuj ofertę
search-new-promise = Złóż obietnicę
search-report-issue = Zapisz zgłoszenie
search-case-items = Pozycje tej sprawy
search-case-bills = Faktury tej sprawy
search-case-documents = Dokumenty tej sprawy
search-edit-customer = Zmień dane klienta
search-customer-items = Zakupy klienta
search-customer-documents = Dokumenty klienta
search-customer-care = Opieka nad klientem
search-search = Szukaj wszędzie
search-issues = Zgłoszenia
search-me = Moje ustawienia

search-pin = Przypnij

search-keys = Skróty klawiszowe
search-keys-here = Na tej stronie
search-keys-always = Wszędzie
search-keys-palette = Znajdź i przejdź
search-keys-find = Do pola wyszukiwania
search-keys-help = Ta lista
search-keys-close = Zamknij, wróć
search-keys-move = W górę i w dół listy
search-keys-open = Otwórz wybrane
search-keys-hint = Skróty jednoliterowe można wyłączyć w swoich ustawieniach. Te z Ctrl lub ⌘ działają zawsze.
search-keys-off = Skróty jednoliterowe są wyłączone w ustawieniach.
search-keys-own = Moje ustawienia
search-close = Zamknij
search-shortcuts = Skróty jednoliterowe
search-shortcuts-on = Włączone
search-shortcuts-off = Wyłączone
search-shortcuts-hint = Wyłącz je, jeśli dyktujesz albo zdarza się przypadkiem nacisnąć klawisz.
