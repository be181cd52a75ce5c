# Bills and payments.
bills-title = Faktury
bills-of-case = Faktury w tej sprawie
bills-back = Do faktur w sprawie
bills-back-to-all = Do wszystkich faktur
bills-back-to-case = Wróć do sprawy
bills-empty = Nie ma jeszcze faktur ani wpłat
bills-empty-instead = Fakturę przygotowuje się w sprawie, gdy jest umowa. E-faktury i wyciągi bankowe można wczytać niżej.
bills-none = Nie ma jeszcze faktur
bills-none-instead = Co jest umówione, a jeszcze niezafakturowane, widać niżej.
bills-no-agreement = W tej sprawie nie ma jeszcze umowy, więc nie ma według czego fakturować.
bills-to-agreement = Do umowy
bills-unbilled = Umówione, jeszcze niezafakturowane
bills-new = Przygotuj fakturę
bills-new-hint = Jest tu wszystko, co jeszcze niezafakturowane. Usuń to, co ma być na innej fakturze; puste pozycje są pomijane.
bills-new-do = Zapisz jako szkic
bills-edit = Zmień szkic
bills-edit-hint = Nikt jeszcze nie ma tej faktury. Przy korekcie wpisz, co ma być na fakturze.
bills-correct = Wystaw korektę
bills-correct-hint = Wpisz, co ma być na fakturze. Korekta to różnica; bez pozycji cofa całą fakturę. Liczy się jako nasz błąd.
bills-correct-do = Zapisz korektę jako szkic
bills-cancel = Wyrzuć szkic
bills-lines = Pozycja po pozycji

# { $number } counts the lines from 1.
bills-line = Pozycja { $number }
bills-what = Co
bills-agreed-line = Pozycja umowy
bills-agreed-none = Żadna
bills-quantity = Ilość
bills-quantity-wrong = Wpisz ilość większą od zera, na przykład 2 albo 1,5
bills-net = Netto
bills-rate = Stawka podatku w procentach
bills-rate-wrong = Wpisz stawkę od 0 do 100 albo zostaw puste pole, jeśli pozycja jest zwolniona
bills-exempt = zwolnione
bills-tax = Podatek
bills-gross = Brutto
bills-rounding = Podatek każdej pozycji jest zaokrąglany do najmniejszej jednostki waluty, połówki w górę; podatek na fakturze to suma tych kwot.
bills-number = Numer

# { $number } is the number of another bill.
bills-number-hint = Kolejny numer we własnej numeracji. Ostatni: { $number }
bills-number-unknown = Nie ma faktury o tym numerze
bills-bill-number = Faktura { $number }
bills-correction-number = Korekta { $number }
bills-draft = Szkic faktury
bills-correction-draft = Szkic korekty
bills-correction = korekta
bills-corrections = Korekty
bills-corrected = Skorygowano o
bills-corrects = Koryguje
bills-corrects-open = fakturę
bills-customer = Klient
bills-state = Stan
bills-state-draft = szkic
bills-state-sent = wysłana
bills-state-paid = zapłacona
bills-state-cancelled = anulowana
bills-issued = Data wystawienia
bills-due = Termin płatności
bills-source = Pochodzenie
bills-source-written = Wystawiona w programie
bills-source-ksef-2 = E-faktura, KSeF FA(2)
bills-source-ksef-3 = E-faktura, KSeF FA(3)
bills-source-ubl = E-faktura, UBL
bills-source-cii = E-faktura, CII
bills-finding = przyjęta z różnicami
bills-agreed = Umówione, niezafakturowane
bills-this = Ta faktura
bills-difference = Różnica
bills-differs = różni się
bills-as-agreed = Jak w umowie

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
# { $currency } is a code such as EUR.
bills-difference-other-currency = Umowa jest w innej walucie: { $currency }.
bills-difference-unknown-item = Nie ma w umowie: { $what }.
bills-difference-more-quantity = Więcej, niż zostało do zafakturowania. { $what }: { $billed }, zostało: { $left }.
bills-difference-no-quantity = Brak ilości: { $what }.
bills-difference-other-price = Inna cena. { $what }: { $stated }, umówiono: { $agreed }.
bills-difference-sum-wrong = Suma netto na fakturze: { $stated }, z pozycji wynika: { $agreed }.
bills-difference-tax-wrong = Podatek na fakturze: { $stated }, z pozycji wynika: { $agreed }.
bills-difference-missing = Zostaje na następną fakturę. { $what }: { $left }.
bills-send = Wyślij fakturę
bills-send-hint = Fakturę klient dostaje bezpośrednio od nas; tu nadajemy jej numer i datę, a zapłaty oczekujemy w umówionym terminie.
bills-send-do = Oznacz jako wysłaną
bills-open = Do zapłaty
bills-paid = Zapłacono
bills-payments = Wpłaty
bills-payments-none = Nic jeszcze na nią nie wpłynęło.
bills-paid-otherwise = Zapłata gotówką lub kartą
bills-paid-on = Dzień
bills-paid-how = W jaki sposób
bills-paid-how-hint = Gotówką, kartą, przez potrącenie.
bills-paid-do = Zapisz wpłatę
bills-amount = Kwota
bills-booked = Zaksięgowano
bills-payer = Wpłacający
bills-account = Rachunek
bills-words = Tytuł przelewu
bills-matched-by = Przypisano
bills-by-person = ręcznie
bills-by-itself = automatycznie
bills-to-send = Do wysłania
bills-sent-due = Wysłane, przed terminem
bills-overdue = Po terminie
bills-paid-lately = Ostatnio zapłacone
bills-remind = Przypomnienie
bills-remind-hint = Wystarczy uprzejme słowo: telefon albo kilka własnych zdań. Program sam niczego nie wysyła.
bills-remind-call = Porozmawiaj
bills-remind-done = Zapisz przypomnienie
bills-reminded = Przypomniano

# { $when } is a day and a time.
bills-reminded-at = Przypomniano: { $when }
bills-remind-quiet = Spokój do: { $when }
bills-remind-withdrawn = Klient nie życzy sobie kontaktu
bills-money-waits = Wpłaty do wyjaśnienia
bills-candidates = Możliwe faktury
bills-candidates-none = Żadna otwarta faktura nie pasuje
# { $count } is a number of bills.
bills-candidates-some = { $count ->
        [one] Pasuje jedna faktura
        [few] Mogą pasować { $count } faktury
        [many] Może pasować { $count } faktur
       *[other] Może pasować { $count } faktury
    }
bills-payment = Wpłata
bills-payment-open = do wyjaśnienia
bills-payment-matched = przypisana
bills-payment-aside = odłożona
bills-unmatched = Jeszcze nieprzypisane
bills-matched = Przypisano do
bills-what-now = Co zrobić
bills-match = Przypisz do tej faktury
bills-match-other = To za inną fakturę
bills-unmatch = To było za co innego
bills-aside = Ta wpłata nie jest za fakturę
bills-aside-why = Dlaczego
bills-aside-hint = Kaucja, zwrot, cudze pieniądze.
bills-aside-do = Odłóż
bills-again = Wróć do tej wpłaty
bills-invoices-wait = E-faktury do wyjaśnienia
bills-waiting = E-faktura do wyjaśnienia
bills-waiting-settled = To jest już załatwione.
bills-buyer = Nabywca
bills-buyer-tax = NIP
bills-why-waits = Co jest do wyjaśnienia
bills-doubt-unknown-buyer = Żaden klient nie ma takiego NIP-u ani takiej nazwy
bills-doubt-several-buyers = Pasuje więcej niż jeden klient
bills-doubt-no-case = W żadnej umowie tego klienta nie zostało tyle do zafakturowania
bills-doubt-several-cases = Pasuje więcej niż jedna sprawa
bills-doubt-differs = Nie zgadza się z umową
bills-doubt-correction = Koryguje inną fakturę
bills-doubt-advance = Według niej jest już zapłacona albo dotyczy zaliczki
bills-doubt-number-taken = Inna faktura ma ten numer
bills-doubt-unclear = Kwoty na niej budzą wątpliwości
bills-which-case = Której sprawy dotyczy?
bills-no-billable = Nie ma jeszcze sprawy z umową.
bills-compare = Porównaj z umową
bills-take = Przyjmij jako fakturę tej sprawy
bills-take-differs = Klient już ją ma. Po przyjęciu różnice zostaną odnotowane, a naprawi je korekta.
bills-dismiss = To nie nasza faktura
bills-errors = Błędy w fakturach

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = Korekty: { $corrections }, faktury: { $bills }. Udział korekt: { $share }.
bills-e1-differing = Przyjęte mimo różnic z umową: { $differing }.

# { $shown } is a number.
bills-more = Pokazano tylko początek listy: { $shown }.
bills-files = Wczytaj pliki
bills-einvoices = E-faktury
bills-einvoices-hint = KSeF FA(2) i FA(3), UBL, CII. Co jest pewne, staje się wysłaną fakturą; reszta czeka na wyjaśnienie.
bills-statements = Wyciągi bankowe
bills-statements-hint = camt.053 i MT940. Żadna operacja nie ginie; ten sam plik wczytany drugi raz niczego nie zmienia.
bills-read = Wczytaj
bills-report = Co wczytano
bills-no-files = Nie wybrano pliku.
bills-file = Plik
bills-outcome = Wynik

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = Przyjęto jako fakturę: { $number }
bills-file-known = Jest tu już, nic się nie zmieniło: { $number }
bills-file-waits = Do wyjaśnienia: { $number }. { $why }
bills-file-not-ours = Faktura RR wystawiana przez nabywcę nie jest naszą fakturą; nic nie zapisano
bills-file-notice = To tylko zawiadomienie o pojedynczych operacjach; wczytaj wyciąg (camt.053), w którym są wszystkie

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = Odrzucono, nic nie zapisano: { $what }
bills-file-refused-at = Odrzucono, nic nie zapisano: { $what } (wiersz { $line }, kolumna { $column }, { $path })
bills-problem-amount-too-large = kwota jest za duża
bills-problem-balance-differs = salda nie zgadzają się z operacjami
bills-problem-cut-off = plik jest urwany
bills-problem-dtd = plik zawiera własne definicje (DTD)
bills-problem-missing = brakuje czegoś, co musi być
bills-problem-not-a-currency = to nie jest waluta
bills-problem-not-a-date = to nie jest data
bills-problem-not-an-amount = to nie jest kwota
bills-problem-not-a-number = to nie jest liczba
bills-problem-not-text = plik nie jest tekstem
bills-problem-not-xml = plik nie jest poprawnym XML
bills-problem-other-currency = kwota jest w innej walucie
bills-problem-sum-differs = składniki nie dają podanej sumy
bills-problem-too-deep = plik ma zbyt wiele poziomów zagnieżdżenia
bills-problem-too-large = plik jest za duży
bills-problem-too-many-decimals = kwota ma więcej miejsc po przecinku niż jej waluta
bills-problem-unknown-format = nieznany format
bills-problem-unknown-value = format nie zna tej wartości

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: operacje { $entries }, wpływy { $came }, już znane { $known }, inne niż wpływy { $passed }. Przypisano: { $matched }, do wyjaśnienia: { $open }.
bills-statement-known = { $account }: ten wyciąg już tu jest, nic się nie zmieniło. Operacje: { $entries }.
bills-statement-taken-back = Wpłaty cofnięte przez bank: { $count }. Sprawdź faktury, za które były.
bills-done-drafted = Szkic faktury zapisany. Porównaj go z umową, potem wyślij.
bills-done-changed = Szkic zmieniony.
bills-done-correction-drafted = Szkic korekty zapisany. Korekta liczy się od wysłania.
bills-done-sent = Faktura wysłana; zapłaty oczekujemy w terminie.
bills-done-cancelled = Szkic wyrzucony.
bills-done-paid = Wpłata zapisana.
bills-done-reminded = Przypomnienie zapisane.
bills-done-matched = Przypisano.
bills-done-unmatched = Przypisanie cofnięte; wpłata czeka na wyjaśnienie.
bills-done-aside = Odłożono, z powodem.
bills-done-again = Wpłata znów czeka na wyjaśnienie.
bills-done-taken = To już faktura tej sprawy.
bills-done-dismissed = Pominięto.
