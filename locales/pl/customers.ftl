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
customers-zone-hint = Godziny podane przez klienta liczą się według tego zegara.
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
customers-nobody-instead = Spróbuj początku innego słowa z nazwy albo dodaj klienta.
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
customers-leave-restore-do = Zgoda klienta jest

customers-done-added = Dodano klienta.
customers-done-changed = Zapisano.
customers-done-contact-added = Dodano osobę kontaktową.
customers-done-contact-changed = Zapisano osobę kontaktową.
customers-done-channel-added = Dodano sposób kontaktu.
customers-done-channel-removed = Usunięto sposób kontaktu.
customers-done-leave-withdrawn = Kontaktu już nie będzie. Otwarte sprawy odpuszczono.
customers-done-leave-restored = Kontakt znów jest możliwy.
