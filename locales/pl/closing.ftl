# The closing of the service: one checklist, and the desk of all closings. { $item }, { $items },
# { $document } and { $standard } are what the procedure calls them; { $count }, { $days },
# { $settled } and { $all } are numbers; { $day }, { $since } and { $when } are times, { $by } and
# { $owner } people of ours.

closing-title = Zamknięcie obsługi
closing-lede = Otwarte od: { $since } · opiekun: { $owner } · procedura, wersja { $version }
closing-procedure = Procedura
closing-back = Wróć do sprawy
closing-not-agreed = Najpierw umowa. Potem klient może powiedzieć, że wszystko działa.
closing-not-won = To zaczyna się po ostatecznym „tak” klienta.
closing-before = Zamknięcie otwiera się, gdy klient mówi, że wszystko działa. Słowo klienta to jeden punkt z wielu i samo niczego nie zamyka.
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
closing-state-waived = odstąpiono
closing-state-not-applicable = nie dotyczy

closing-waits-needs = { $count ->
    [one] Jedna potrzeba czeka na zaspokojenie
    [few] { $count } potrzeby czekają na zaspokojenie
    [many] { $count } potrzeb czeka na zaspokojenie
   *[other] { $count } potrzeby czeka na zaspokojenie
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
    [one] Jeden drobiazg czeka na załatwienie
    [few] { $count } drobiazgi czekają na załatwienie
    [many] { $count } drobiazgów czeka na załatwienie
   *[other] { $count } drobiazgu czeka na załatwienie
 }
closing-waits-promises = { $count ->
    [one] Jedna nasza obietnica czeka na spełnienie
    [few] { $count } nasze obietnice czekają na spełnienie
    [many] { $count } naszych obietnic czeka na spełnienie
   *[other] { $count } naszej obietnicy czeka na spełnienie
 }
closing-waits-document-missing = Brakuje dokumentu: „{ $document }”
closing-waits-document-not-final = Dokument nie jest jeszcze ostateczny: „{ $document }”
closing-waits-document-not-shared = Dokument nie jest jeszcze przekazany klientowi: „{ $document }”
closing-waits-not-agreed = Nie ma umowy
closing-waits-unbilled = { $count ->
    [one] Jedna pozycja nie jest w całości zafakturowana
    [few] { $count } pozycje nie są w całości zafakturowane
    [many] { $count } pozycji nie jest w całości zafakturowanych
   *[other] { $count } pozycji nie jest w całości zafakturowane
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
    [one] Jedna pozycja jest zafakturowana inaczej, niż umówiono
    [few] { $count } pozycje są zafakturowane inaczej, niż umówiono
    [many] { $count } pozycji jest zafakturowanych inaczej, niż umówiono
   *[other] { $count } pozycji jest zafakturowane inaczej, niż umówiono
 }
closing-waits-doing = { $count ->
    [one] Na jednym torze obsługi czeka nasza praca
    [few] Na { $count } torach obsługi czeka nasza praca
    [many] Na { $count } torach obsługi czeka nasza praca
   *[other] Na { $count } toru obsługi czeka nasza praca
 }
closing-waits-asking = { $count ->
    [one] Jeden tor obsługi czeka na odbiór przez klienta
    [few] { $count } tory obsługi czekają na odbiór przez klienta
    [many] { $count } torów obsługi czeka na odbiór przez klienta
   *[other] { $count } toru obsługi czeka na odbiór przez klienta
 }
closing-waits-unplanned = { $count ->
    [one] Dla jednej pozycji nie zaplanowano przeglądów
    [few] Dla { $count } pozycji nie zaplanowano przeglądów
    [many] Dla { $count } pozycji nie zaplanowano przeglądów
   *[other] Dla { $count } pozycji nie zaplanowano przeglądów
 }
closing-waits-planless = { $count ->
    [one] Jedno urządzenie nie ma planu przeglądów
    [few] { $count } urządzenia nie mają planu przeglądów
    [many] { $count } urządzeń nie ma planu przeglądów
   *[other] { $count } urządzenia nie ma planu przeglądów
 }
closing-waits-standard = Ten standard nie był jeszcze sprawdzany: { $standard }
closing-waits-not-confirmed = Brakuje potwierdzenia klienta, że wszystko działa
closing-waits-not-heard = Nie było jeszcze pytania, czy klient jest zadowolony
closing-waits-issues = { $count ->
    [one] Jedno zgłoszenie jest otwarte
    [few] { $count } zgłoszenia są otwarte
    [many] { $count } zgłoszeń jest otwartych
   *[other] { $count } zgłoszenia jest otwarte
 }
closing-waits-no-care-plan = Czas po zamknięciu nie jest jeszcze uzgodniony
closing-waits-no-note = Nie zapisano jeszcze, jak to zrobiono
closing-waits-no-document = Musi to być widać w dokumencie
closing-waits-no-customer = Musi to powiedzieć klient
closing-waits-rests-on = Najpierw: { $item }

closing-go-case = Do sprawy
closing-go-documents = Do dokumentów
closing-go-agreement = Do umowy
closing-go-bills = Do faktur
closing-go-items = Do sprzedanych pozycji
closing-go-issues = Do zgłoszeń

closing-given = { $by }, { $when }
closing-fell = Straciło ważność: { $when }, razem z tym, na czym się opiera. Trzeba to zapisać jeszcze raz.
closing-waived-by = Odstąpiono od wymogu: { $by }, { $when }
closing-unmark-do = Cofnij
closing-field-channel = W jaki sposób
closing-field-contact = Kto to mówi
closing-contact-self = Klient
closing-field-document = Który dokument
closing-note = Zapisz, jak to zrobiono
closing-note-words = Jak to zrobiono
closing-document = Wskaż dokument, w którym to widać
closing-document-words = Co w nim widać
closing-customer = Zapisz słowa klienta
closing-customer-words = Słowa klienta
closing-mark-do = Zapisz
closing-waive = Odstąp od wymogu
closing-waive-hint = Może to zrobić tylko właściciel, z podaniem powodu i pod własnym nazwiskiem. Od tego, co należy się klientowi, nie odstępujemy nigdy.
closing-waive-words = Dlaczego to zostaje niezrobione
closing-waive-do = Odstąp

closing-confirm = Klient mówi, że wszystko działa
closing-confirm-words = Słowami klienta
closing-confirm-do = Zapisz potwierdzenie
closing-word = Klient mówi, że wszystko jest załatwione
closing-word-words = Słowami klienta
closing-word-do = Zapisz słowo klienta
closing-expectation-met-do = Zapisz, że klient potwierdza
closing-expectation-released-do = Zapisz, że klient rezygnuje
closing-ask = Pytanie o drobiazgi padło
closing-ask-words = Co z tego wynikło
closing-ask-hint = Małe rzeczy, które wychodzą na jaw dopiero po takim pytaniu, a mogą przesądzić o powrocie klienta.
closing-ask-do = Zapisz, że padło pytanie
closing-detail-raise = Nowy drobiazg
closing-detail-words = Drobiazg, słowami klienta
closing-detail-owner = Kto to załatwi
closing-detail-due = Do kiedy
closing-detail-do = Zapisz drobiazg
closing-detail-about = { $owner }, { $when }
closing-detail-open = otwarty
closing-detail-settled = załatwiony
closing-detail-settle = Zapisz, co z tego wynikło
closing-detail-outcome = Co z tego wynikło
closing-detail-settle-do = Oznacz jako załatwiony
closing-standard-look = Sprawdź
closing-standard-open = jeszcze niesprawdzony
closing-standard-kept = dotrzymany
closing-standard-breach = uchybienie, przyznane
closing-standard-found = Jak było
closing-standard-found-kept = Standard dotrzymany
closing-standard-found-breach = Było uchybienie i przyznajemy się do niego
closing-standard-words = Co poszło nie tak
closing-standard-words-hint = Tylko przy uchybieniu: prosto, tak jak było.
closing-standard-do = Zapisz
closing-satisfaction = Zapytaj, czy klient jest zadowolony
closing-satisfaction-hint = To osobne pytanie, niezależne od podpisów.
closing-score = Jak klient to ocenia
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
closing-care-days-hint = Rosnąco, oddzielone spacjami, na przykład 2 14 90.
closing-care-days-wrong = Wpisz liczby całkowite od 1 do 365, rosnąco, oddzielone spacjami.
closing-care-ground = Co może być dalej
closing-care-ground-hint = Z czego może wyrosnąć następna współpraca.
closing-care-may-raise = Klient pozwala o tym wspomnieć
closing-care-do = Zapisz
closing-care-chosen = Kontakty po tylu dniach: { $days }
closing-care-raise-yes = Klient pozwala wspomnieć, co może być dalej
closing-care-raise-no = Nie ma zgody klienta, by wspominać, co może być dalej

closing-review = Cała lista czeka jeszcze na pierwsze przejrzenie. Pokaże ono, jak dobrze poszła praca przed zamknięciem.
closing-review-do = Oznacz jako przejrzaną
closing-reviewed = Pierwsze przejrzenie: { $day }, w porządku { $settled } z { $all }.
closing-changes = Przekaż
closing-owner = Opiekun zamknięcia
closing-owner-do = Przekaż
closing-close = Zamknij obsługę
closing-close-open = Wciąż otwarte:
closing-close-ready = Nic nie jest otwarte. Obsługę zamyka jedna osoba i ręczy za to własnym nazwiskiem.
closing-close-do = Zamknij obsługę

closing-done-confirmed = Zapisano potwierdzenie.
closing-done-marked = Zapisano.
closing-done-unmarked = Cofnięto.
closing-done-waived = Zapisano odstąpienie od wymogu, z powodem.
closing-done-word = Zapisano słowo klienta.
closing-done-asked = Zapisano, że pytanie padło.
closing-done-detail = Zapisano drobiazg z opiekunem i terminem.
closing-done-detail-settled = Drobiazg załatwiony.
closing-done-standard = Zapisano.
closing-done-satisfaction = Zapisano odpowiedź.
closing-done-care = Czas po zamknięciu jest uzgodniony.
closing-done-expectation = Zapisano.
closing-done-reviewed = Zapisano pierwsze przejrzenie.
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
closing-desk-first = Wróć na początek
closing-late = Ostatnio zamknięte
closing-late-day = Zamknięto
closing-late-by = Kto
closing-late-quality = Przy pierwszym przejrzeniu
closing-late-quality-none = nie przejrzano
closing-late-troubles = Kłopoty po zamknięciu
closing-reports = Raporty
closing-reports-about = { $days ->
    [one] Powstają same, codziennie.
    [few] Powstają same, co { $days } dni.
    [many] Powstają same, co { $days } dni.
   *[other] Powstają same, co { $days } dnia.
 }
closing-reports-none = Pierwszy powstanie, gdy będzie jakieś zamknięcie.
closing-report-day = Dzień
closing-report-open = Otwarte
closing-report-still = Stoją w miejscu
closing-report-closed = Zamknięte od poprzedniego raportu
closing-report-quality = W porządku przy pierwszym przejrzeniu
closing-report-troubled = Kłopoty po zamknięciu
closing-desk-unconfirmed = { $count ->
    [one] Jedna obsługa jest w całości odebrana, a nie było jeszcze pytania, czy wszystko działa.
    [few] { $count } obsługi są w całości odebrane, a nie było jeszcze pytania, czy wszystko działa.
    [many] { $count } obsług jest w całości odebranych, a nie było jeszcze pytania, czy wszystko działa.
   *[other] { $count } obsługi jest w całości odebrane, a nie było jeszcze pytania, czy wszystko działa.
 }
closing-desk-see = Zobacz, kogo zapytać
