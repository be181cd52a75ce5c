# Bills and payments.
bills-title = Faktury
bills-of-case = Faktury w tej sprawie
bills-back = Do faktur w sprawie
bills-back-to-all = Do wszystkich faktur
bills-back-to-case = Wróć do sprawy
bills-empty = Nie ma jeszcze faktur ani wpłat
bills-empty-instead = Fakturę zaczyna się w sprawie, gdy jest umowa. E-faktury i wyciągi bankowe można wczytać niżej.
bills-none = Nie ma jeszcze faktur
bills-none-instead = Co jest umówione i nie jest zafakturowane, widać niżej.
bills-no-agreement = W tej sprawie nie ma jeszcze umowy, więc nie ma według czego fakturować.
bills-to-agreement = Do umowy
bills-unbilled = Umówione, jeszcze nie zafakturowane
bills-new = Przygotuj fakturę
bills-new-hint = Jest tu wszystko, co nie jest jeszcze zafakturowane. Usuń to, co ma być na innej fakturze; puste pozycje są pomijane.
bills-new-do = Zapisz jako szkic
bills-edit = Zmień szkic
bills-edit-hint = Nikt jeszcze nie ma tej faktury. Przy korekcie wpisz, co ma być na fakturze.
bills-correct = Skoryguj fakturę
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
bills-rate = Podatek w procentach
bills-rate-wrong = Wpisz stawkę od 0 do 100 albo zostaw puste pole, jeśli pozycja jest zwolniona
bills-exempt = zwolnione
bills-tax = Podatek
bills-gross = Brutto
bills-rounding = Podatek każdej pozycji jest zaokrąglany do najmniejszej jednostki waluty, połówki w górę; podatek faktury to ich suma.
bills-number = Numer

# { $number } is the number of another bill.
bills-number-hint = Kolejny własny numer. Ostatni: { $number }
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
bills-due = Termin zapłaty
bills-source = Skąd jest
bills-source-written = Napisana tutaj
bills-source-ksef-2 = E-faktura, KSeF FA(2)
bills-source-ksef-3 = E-faktura, KSeF FA(3)
bills-source-ubl = E-faktura, UBL
bills-source-cii = E-faktura, CII
bills-finding = przyjęta z różnicami
bills-agreed = Umówione, niezafakturowane
bills-this = Ta faktura
bills-difference = Różnica
bills-differs = inaczej
bills-as-agreed = Jak w umowie

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
bills-difference-other-currency = Umowa jest w innej walucie: { $currency }.
bills-difference-unknown-item = Nie ma w umowie: { $what }.
bills-difference-more-quantity = Więcej, niż zostało do zafakturowania. { $what }: { $billed }, zostało: { $left }.
bills-difference-no-quantity = Brak ilości: { $what }.
bills-difference-other-price = Inna cena. { $what }: { $stated }, umówiono: { $agreed }.
bills-difference-sum-wrong = Suma netto to { $stated }, z pozycji wychodzi { $agreed }.
bills-difference-tax-wrong = Podatek to { $stated }, z pozycji wychodzi { $agreed }.
bills-difference-missing = Zostaje na inną fakturę. { $what }: { $left }.
bills-send = Wyślij fakturę
bills-send-hint = Klient dostaje ją od was; tutaj dostaje numer i datę, a zapłata jest oczekiwana w umówionym terminie.
bills-send-do = Wysłana
bills-open = Do zapłaty
bills-paid = Zapłacono
bills-payments = Wpłaty
bills-payments-none = Nic jeszcze na nią nie wpłynęło.
bills-paid-otherwise = Zapłata gotówką albo kartą
bills-paid-on = Dzień
bills-paid-how = Jak
bills-paid-how-hint = Gotówką, kartą, przez potrącenie.
bills-paid-do = Zapisz wpłatę
bills-amount = Kwota
bills-booked = Zaksięgowano
bills-payer = Wpłacający
bills-account = Rachunek
bills-words = Tytuł wpłaty
bills-matched-by = Dopasowano
bills-by-person = przez osobę
bills-by-itself = samo
bills-to-send = Do wysłania
bills-sent-due = Wysłane, przed terminem
bills-overdue = Po terminie
bills-paid-lately = Ostatnio zapłacone
bills-remind = Przypomnienie
bills-remind-hint = Proponowane jest uprzejme słowo: telefon albo kilka własnych zdań. Nic nie wysyła się samo.
bills-remind-call = Porozmawiaj
bills-remind-done = Zapisz przypomnienie
bills-reminded = Przypomniano

# { $when } is a day and a time.
bills-reminded-at = Przypomniano: { $when }
bills-remind-quiet = Spokój do: { $when }
bills-remind-withdrawn = Klient prosi o brak kontaktu
bills-money-waits = Wpłaty, które czekają na człowieka
bills-candidates = Może być za
bills-candidates-none = Żadna otwarta faktura nie pasuje
bills-candidates-some = { $count ->
        [one] Pasuje jedna faktura
        [few] Mogą pasować { $count } faktury
        [many] Może pasować { $count } faktur
       *[other] Może pasować { $count } faktury
    }
bills-payment = Wpłata
bills-payment-open = czeka na człowieka
bills-payment-matched = dopasowana
bills-payment-aside = odłożona
bills-unmatched = Jeszcze niedopasowane
bills-matched = Dopasowano do
bills-what-now = Co zrobić
bills-match = To za tę fakturę
bills-match-other = Za inną fakturę
bills-unmatch = To było za co innego
bills-aside = Nie jest za fakturę
bills-aside-why = Dlaczego
bills-aside-hint = Kaucja, zwrot, cudze pieniądze.
bills-aside-do = Odłóż
bills-again = Wróć do tej wpłaty
bills-invoices-wait = E-faktury, które czekają
bills-waiting = E-faktura, która czeka
bills-waiting-settled = To jest załatwione.
bills-buyer = Nabywca
bills-buyer-tax = NIP
bills-why-waits = Dlaczego czeka
bills-doubt-unknown-buyer = Żaden klient nie ma tego NIP-u ani nazwy
bills-doubt-several-buyers = Może chodzić o kilku klientów
bills-doubt-no-case = W żadnej umowie klienta nie zostało tyle do zafakturowania
bills-doubt-several-cases = Może chodzić o kilka spraw
bills-doubt-differs = Nie jest taka, jak w umowie
bills-doubt-correction = Koryguje inną fakturę
bills-doubt-advance = Jest na niej, że jest zapłacona albo że to zaliczka
bills-doubt-number-taken = Inna faktura ma ten numer
bills-doubt-unclear = Jej kwoty budzą pytanie
bills-which-case = Z której jest sprawy?
bills-no-billable = Nie ma jeszcze sprawy z umową.
bills-compare = Porównaj z umową
bills-take = Przyjmij jako fakturę tej sprawy
bills-take-differs = Klient już ją ma. Po przyjęciu różnice zostaną odnotowane, a naprawi je korekta.
bills-dismiss = To nie nasza
bills-errors = Błędy w fakturach

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = Korekty: { $corrections }, faktury: { $bills }. To { $share }.
bills-e1-differing = Przyjęte mimo różnic z umową: { $differing }.

# { $shown } is a number.
bills-more = Widać tylko pierwsze { $shown }.
bills-files = Wczytaj pliki
bills-einvoices = E-faktury
bills-einvoices-hint = KSeF FA(2) i FA(3), UBL, CII. Co jest pewne, staje się wysłaną fakturą, reszta czeka na człowieka.
bills-statements = Wyciągi bankowe
bills-statements-hint = camt.053 i MT940. Każdy zapis jest rozliczony; ten sam plik drugi raz niczego nie zmienia.
bills-read = Wczytaj
bills-report = Co wczytano
bills-no-files = Nie wybrano pliku.
bills-file = Plik
bills-outcome = Co się z nim stało

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = Przyjęto jako fakturę: { $number }
bills-file-known = Już jest, nic się nie zmieniło: { $number }
bills-file-waits = Czeka na człowieka: { $number }. { $why }
bills-file-not-ours = Faktura RR wystawiana przez nabywcę nie jest naszą fakturą; nic nie zapisano
bills-file-notice = To tylko zawiadomienie o pojedynczych zapisach; wczytaj wyciąg (camt.053), w którym są wszystkie

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = Odrzucono, nic nie zapisano: { $what }
bills-file-refused-at = Odrzucono, nic nie zapisano: { $what } (wiersz { $line }, kolumna { $column }, { $path })
bills-problem-amount-too-large = kwota jest za duża
bills-problem-balance-differs = salda nie zgadzają się z zapisami
bills-problem-cut-off = plik jest urwany
bills-problem-dtd = plik zawiera własną gramatykę
bills-problem-missing = brakuje czegoś, co musi być
bills-problem-not-a-currency = to nie jest waluta
bills-problem-not-a-date = to nie jest data
bills-problem-not-an-amount = to nie jest kwota
bills-problem-not-a-number = to nie jest liczba
bills-problem-not-text = plik nie jest tekstem
bills-problem-not-xml = plik nie jest poprawnym XML
bills-problem-other-currency = kwota jest w innej walucie
bills-problem-sum-differs = części nie dają sumy
bills-problem-too-deep = plik jest zbyt zagnieżdżony
bills-problem-too-large = plik jest za duży
bills-problem-too-many-decimals = kwota jest dokładniejsza niż jej waluta
bills-problem-unknown-format = nieznany format
bills-problem-unknown-value = format nie zna tej wartości

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: zapisy { $entries }, wpłynęło { $came }, już znane { $known }, inne niż wpływy { $passed }. Dopasowano: { $matched }, dla człowieka: { $open }.
bills-statement-known = { $account }: ten wyciąg już jest, nic się nie zmieniło. Zapisy: { $entries }.
bills-statement-taken-back = Bank cofnął wpłaty: { $count }. Sprawdź faktury, za które były.
bills-done-drafted = Szkic faktury zapisany. Porównaj go z umową, potem wyślij.
bills-done-changed = Szkic zmieniony.
bills-done-correction-drafted = Szkic korekty zapisany. Liczy się od wysłania.
bills-done-sent = Wysłana; zapłata jest oczekiwana w terminie.
bills-done-cancelled = Szkic wyrzucony.
bills-done-paid = Wpłata zapisana.
bills-done-reminded = Przypomnienie zapisane.
bills-done-matched = Dopasowano.
bills-done-unmatched = Rozłączono; wpłata czeka na człowieka.
bills-done-aside = Odłożono, z powodem.
bills-done-again = Znów czeka na człowieka.
bills-done-taken = To już faktura tej sprawy.
bills-done-dismissed = Pominięto.
