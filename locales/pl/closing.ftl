# The closing of the service: one checklist, and the desk of all closings. { $item }, { $items },
# { $document } and { $standard } are what the procedure calls them; { $count }, { $days },
# { $settled } and { $all } are numbers; { $day }, { $since } and { $when } are times, { $by } and
# { $owner } people of ours.

closing-title = Zamknięcie obsługi
closing-lede = Otwarte: { $since } · opiekun: { $owner } · procedura w wersji { $version }
closing-procedure = Procedura
closing-back = Wróć do sprawy
closing-not-agreed = Najpierw umowa. Potem klient może powiedzieć, że wszystko działa.
closing-not-won = To zaczyna się po ostatecznym „tak” klienta.
closing-before = Zamknięcie otwiera się, gdy klient mówi, że wszystko działa. To jeden punkt z wielu i sam niczego nie zamyka.
closing-closed = Wszystko załatwione. Zamknięto: { $day }, { $by }.
closing-blossom = Pełny kwiat: obsługa jest zamknięta
closing-progress = Załatwione
closing-counted = { $settled } z { $all }
closing-moved = { $days ->
    [0] Ostatni ruch: dziś.
    [one] Jeden dzień bez ruchu.
    [few] { $days } dni bez ruchu.
    [many] { $days } dni bez ruchu.
   *[other] { $days } dnia bez ruchu.
 }
closing-stands-still = stoi w miejscu

closing-state-true = w porządku
closing-state-open = otwarte
closing-state-waived = wymóg zniesiony
closing-state-not-applicable = nie dotyczy

closing-waits-needs = { $count ->
    [one] Jedna potrzeba jest otwarta
    [few] { $count } potrzeby są otwarte
    [many] { $count } potrzeb jest otwartych
   *[other] { $count } potrzeby jest otwarte
 }
closing-waits-expectations = { $count ->
    [one] Jedno oczekiwanie czeka na potwierdzenie
    [few] { $count } oczekiwania czekają na potwierdzenie
    [many] { $count } oczekiwań czeka na potwierdzenie
   *[other] { $count } oczekiwania czeka na potwierdzenie
 }
closing-waits-questions = { $count ->
    [one] Jedno pytanie nie ma odpowiedzi
    [few] { $count } pytania nie mają odpowiedzi
    [many] { $count } pytań nie ma odpowiedzi
   *[other] { $count } pytania nie ma odpowiedzi
 }
closing-waits-no-word = Brakuje słowa klienta, że wszystko jest załatwione
closing-waits-not-asked = Nie było jeszcze pytania o drobiazgi
closing-waits-details = { $count ->
    [one] Jeden drobiazg jest otwarty
    [few] { $count } drobiazgi są otwarte
    [many] { $count } drobiazgów jest otwartych
   *[other] { $count } drobiazgu jest otwarte
 }
closing-waits-promises = { $count ->
    [one] Jedna nasza obietnica jest otwarta
    [few] { $count } nasze obietnice są otwarte
    [many] { $count } naszych obietnic jest otwartych
   *[other] { $count } naszej obietnicy jest otwarte
 }
closing-waits-document-missing = Brakuje dokumentu: „{ $document }”
closing-waits-document-not-final = Dokument nie jest jeszcze ostateczny: „{ $document }”
closing-waits-document-not-shared = Dokument nie jest jeszcze udostępniony klientowi: „{ $document }”
closing-waits-not-agreed = Nie ma umowy
closing-waits-unbilled = { $count ->
    [one] Jeden przedmiot nie jest w całości zafakturowany
    [few] { $count } przedmioty nie są w całości zafakturowane
    [many] { $count } przedmiotów nie jest w całości zafakturowanych
   *[other] { $count } przedmiotu nie jest w całości zafakturowane
 }
closing-waits-drafts = { $count ->
    [one] Jedna faktura nie jest jeszcze wysłana
    [few] { $count } faktury nie są jeszcze wysłane
    [many] { $count } faktur nie jest jeszcze wysłanych
   *[other] { $count } faktury nie jest jeszcze wysłane
 }
closing-waits-unpaid = { $count ->
    [one] Jedna faktura nie jest w całości zapłacona
    [few] { $count } faktury nie są w całości zapłacone
    [many] { $count } faktur nie jest w całości zapłaconych
   *[other] { $count } faktury nie jest w całości zapłacone
 }
closing-waits-differences = { $count ->
    [one] Jeden przedmiot jest zafakturowany inaczej, niż uzgodniono
    [few] { $count } przedmioty są zafakturowane inaczej, niż uzgodniono
    [many] { $count } przedmiotów jest zafakturowanych inaczej, niż uzgodniono
   *[other] { $count } przedmiotu jest zafakturowane inaczej, niż uzgodniono
 }
closing-waits-doing = { $count ->
    [one] Na jednym torze czeka nasza praca
    [few] Na { $count } torach czeka nasza praca
    [many] Na { $count } torach czeka nasza praca
   *[other] Na { $count } toru czeka nasza praca
 }
closing-waits-asking = { $count ->
    [one] Jeden tor czeka na odbiór przez klienta
    [few] { $count } tory czekają na odbiór przez klienta
    [many] { $count } torów czeka na odbiór przez klienta
   *[other] { $count } toru czeka na odbiór przez klienta
 }
closing-waits-unplanned = { $count ->
    [one] Konserwacja jednego przedmiotu nie jest zaplanowana
    [few] Konserwacja { $count } przedmiotów nie jest zaplanowana
    [many] Konserwacja { $count } przedmiotów nie jest zaplanowana
   *[other] Konserwacja { $count } przedmiotu nie jest zaplanowana
 }
closing-waits-planless = { $count ->
    [one] Jedno urządzenie nie ma planu konserwacji
    [few] { $count } urządzenia nie mają planu konserwacji
    [many] { $count } urządzeń nie ma planu konserwacji
   *[other] { $count } urządzenia nie ma planu konserwacji
 }
closing-waits-standard = Ten standard nie był jeszcze sprawdzany: { $standard }
closing-waits-not-confirmed = Brakuje potwierdzenia klienta, że wszystko działa
closing-waits-not-heard = Nie było jeszcze pytania, jak się klientowi wiedzie
closing-waits-issues = { $count ->
    [one] Jedno zgłoszenie jest otwarte
    [few] { $count } zgłoszenia są otwarte
    [many] { $count } zgłoszeń jest otwartych
   *[other] { $count } zgłoszenia jest otwarte
 }
closing-waits-no-care-plan = Czas po zamknięciu nie jest jeszcze uzgodniony
closing-waits-no-note = Nie zapisano jeszcze, jak to zrobiono
closing-waits-no-document = Musi to pokazać dokument
closing-waits-no-customer = Musi to powiedzieć klient
closing-waits-rests-on = Najpierw: { $item }

closing-go-case = Do sprawy
closing-go-documents = Do dokumentów
closing-go-agreement = Do umowy
closing-go-bills = Do faktur
closing-go-items = Do sprzedanych przedmiotów
closing-go-issues = Do zgłoszeń

closing-given = { $by }, { $when }
closing-fell = To upadło: { $when }, razem z tym, na czym się opiera. Trzeba to podać jeszcze raz.
closing-waived-by = Wymóg zniesiony: { $by }, { $when }
closing-unmark-do = Cofnij
closing-field-channel = W jaki sposób
closing-field-contact = Kto to mówi
closing-contact-self = Klient
closing-field-document = Który dokument
closing-note = Zapisz, jak to zrobiono
closing-note-words = Jak to zrobiono
closing-document = Wskaż dokument, który to pokazuje
closing-document-words = Co pokazuje
closing-customer = Zapisz słowa klienta
closing-customer-words = Słowa klienta
closing-mark-do = Zapisz
closing-waive = Znieś wymóg
closing-waive-hint = Tylko właściciel, z powodem i pod własnym nazwiskiem. Tego, co należy się klientowi, nie znosi się nigdy.
closing-waive-words = Dlaczego to zostaje niezrobione
closing-waive-do = Znieś wymóg

closing-confirm = Klient mówi, że wszystko działa
closing-confirm-words = Słowami klienta
closing-confirm-do = Zapisz potwierdzenie
closing-word = Klient mówi, że wszystko jest załatwione
closing-word-words = Słowami klienta
closing-word-do = Zapisz słowo klienta
closing-expectation-met-do = Klient potwierdza
closing-expectation-released-do = Klient rezygnuje
closing-ask = Pytanie o drobiazgi padło
closing-ask-words = Co z tego wynikło
closing-ask-hint = Małe rzeczy, o których klient sam by nie wspomniał, a które mogą zdecydować o powrocie.
closing-ask-do = Zapisz, że padło pytanie
closing-detail-raise = Wyszedł na jaw drobiazg
closing-detail-words = Drobiazg, słowami klienta
closing-detail-owner = Kto to załatwi
closing-detail-due = Do kiedy
closing-detail-do = Zapisz drobiazg
closing-detail-about = { $owner }, { $when }
closing-detail-open = otwarty
closing-detail-settled = załatwiony
closing-detail-settle = Zapisz, co z tego wynikło
closing-detail-outcome = Co z tego wynikło
closing-detail-settle-do = Załatwione
closing-standard-look = Sprawdź
closing-standard-open = jeszcze niesprawdzony
closing-standard-kept = dotrzymany
closing-standard-breach = uchybienie, przyznane
closing-standard-found = Jak było
closing-standard-found-kept = Standard dotrzymany
closing-standard-found-breach = Było uchybienie i przyznajemy się do niego
closing-standard-words = Co poszło nie tak
closing-standard-words-hint = Tylko przy uchybieniu: po prostu, jak było.
closing-standard-do = Zapisz
closing-satisfaction = Zapytaj, jak się klientowi wiedzie
closing-satisfaction-hint = Osobne pytanie, niezależne od podpisu.
closing-score = Odpowiedź klienta
closing-score-1 = 1 – źle
closing-score-2 = 2 – niedobrze
closing-score-3 = 3 – tak sobie
closing-score-4 = 4 – dobrze
closing-score-5 = 5 – bardzo dobrze
closing-satisfaction-words = Słowami klienta
closing-satisfaction-do = Zapisz odpowiedź
closing-heard = { $score } z 5, { $when }
closing-care = Uzgodnij czas po zamknięciu
closing-care-days = Dni od zamknięcia do każdego kontaktu
closing-care-days-hint = Rosnąco, ze spacjami, na przykład 2 14 90.
closing-care-days-wrong = Wpisz liczby całkowite od 1 do 365, rosnąco, ze spacjami.
closing-care-ground = Co może być dalej
closing-care-ground-hint = Z czego może wyrosnąć następna współpraca.
closing-care-may-raise = Klient pozwala o tym wspomnieć
closing-care-do = Zapisz
closing-care-chosen = Kontakty po tylu dniach: { $days }
closing-care-raise-yes = Klient pozwala wspomnieć, co może być dalej
closing-care-raise-no = Bez zgody klienta na wspomnienie, co może być dalej

closing-review = Nikt jeszcze nie obejrzał całej listy. Pierwsze spojrzenie mówi, jak dobrze pracowano przed zamknięciem.
closing-review-do = Lista obejrzana
closing-reviewed = Pierwsze spojrzenie: { $day }, w porządku { $settled } z { $all }.
closing-changes = Przekaż
closing-owner = Opiekun zamknięcia
closing-owner-do = Przekaż
closing-close = Zamknij obsługę
closing-close-open = Wciąż otwarte:
closing-close-ready = Nic nie jest otwarte. Zamknięcie to czyn jednej osoby, która za to ręczy.
closing-close-do = Zamknij obsługę

closing-done-confirmed = Zapisano potwierdzenie.
closing-done-marked = Zapisano.
closing-done-unmarked = Cofnięto.
closing-done-waived = Wymóg zniesiono, z powodem.
closing-done-word = Zapisano słowo klienta.
closing-done-asked = Zapisano, że padło pytanie.
closing-done-detail = Zapisano drobiazg z opiekunem i terminem.
closing-done-detail-settled = Drobiazg załatwiony.
closing-done-standard = Zapisano.
closing-done-satisfaction = Zapisano odpowiedź.
closing-done-care = Czas po zamknięciu jest uzgodniony.
closing-done-expectation = Zapisano.
closing-done-reviewed = Zapisano pierwsze spojrzenie.
closing-done-handed-over = Przekazano.
closing-done-closed = Obsługa jest zamknięta. Wszystko załatwione, zaczyna się opieka.

closing-desk-title = Zamykanie obsługi
closing-desk-about = Na początku to, co stoi w miejscu.
closing-desk-case = Sprawa
closing-desk-owner = Opiekun
closing-desk-settled = Załatwione
closing-desk-us = Czeka na nas
closing-desk-them = Czeka na klienta
closing-desk-still = Dni bez ruchu
closing-desk-more = i jeszcze { $count }
closing-desk-ready = nic: można zamknąć
closing-desk-none = Żadne zamknięcie nie jest otwarte
closing-desk-none-instead = Zamknięcie otwiera się, gdy klient mówi, że wszystko działa.
closing-desk-pages = Strony
closing-desk-next = Następna strona
closing-desk-first = Na początek
closing-late = Ostatnio zamknięte
closing-late-day = Zamknięto
closing-late-by = Kto
closing-late-quality = Przy pierwszym spojrzeniu
closing-late-quality-none = nie obejrzano
closing-late-troubles = Kłopoty potem
closing-reports = Raporty
closing-reports-about = { $days ->
    [one] Powstaje sam, codziennie.
    [few] Powstaje sam, co { $days } dni.
    [many] Powstaje sam, co { $days } dni.
   *[other] Powstaje sam, co { $days } dnia.
 }
closing-reports-none = Pierwszy powstanie, gdy będzie o czym mówić.
closing-report-day = Dzień
closing-report-open = Otwarte
closing-report-still = Stoją w miejscu
closing-report-closed = Zamknięte od poprzedniego raportu
closing-report-quality = W porządku przy pierwszym spojrzeniu
closing-report-troubled = Kłopoty po zamknięciu
