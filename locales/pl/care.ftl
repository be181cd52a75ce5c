# Care after the closing: asking how they are faring, without an offer.

care-title = Opieka
# { $caring } and { $within } are numbers.
care-covered = Pod opieką: { $caring } · z rozmową przed granicą ciszy: { $within }
# { $resting } is a number of customers.
care-resting = Opieka wstrzymana na prośbę klienta: { $resting }
care-views = Czyi klienci
care-view-mine = Moi
care-view-all = Wszyscy
care-urgent = Potrzebne od razu
care-urgent-answer = Odpowiedz
care-warnings = Przestrogi bez odpowiedzi
care-warnings-answer = Odpowiedz
# { $count } and { $repeated } are numbers of issues.
care-issues = Otwarte zgłoszenia: { $count }
care-issues-repeated = Otwarte zgłoszenia: { $count } · ponowne reklamacje: { $repeated }
care-issues-open = Pokaż
care-late = Do naprawienia
care-today = Dziś
care-soon = W najbliższych siedmiu dniach
care-silence = Cisza się przedłuża
care-silent-at = Granica ciszy: { $day }
care-last = Ostatnia rozmowa: { $day }
care-ask = Zapytać, czy klient jest zadowolony
care-may-raise = Klient pozwala o tym wspomnieć
care-record = Odnotuj
care-rhythms = Zwykle byłby już kolejny zakup
care-rhythms-about = Od ostatniego zakupu minęło półtora raza tyle czasu co zwykle, u każdego według jego własnego rytmu.
care-column-customer = Klient
care-column-gap = Zwykła liczba dni między zakupami
care-column-bought = Ostatni zakup
care-column-owner = Opiekun
care-falls = Zbliżające się terminy sprzedanych pozycji
care-column-item = Pozycja
care-column-why = Co
care-column-on = Kiedy
care-falls-replacement = wymiana
care-falls-end-of-life = koniec eksploatacji
care-falls-renewal = odnowienie
care-falls-service = przegląd
care-recommendations = Polecenia
care-figures = Wskaźniki
# { $part } of { $all }: two numbers.
care-figure-of = { $part } z { $all }
care-figure-returns = Powroty w zwykłym rytmie zakupów
care-figure-returns-beside = Gdzie indziej po dobrej obsłudze kupuje ponownie 81 klientów na 100.
care-figure-lost = Odejścia po naszej długiej ciszy
care-figure-lost-beside = Gdzie indziej około 60 odejść na 100.
care-figure-reach = Ilu ludzi słyszy o nas w ciągu roku
# { $good } and { $ill } are numbers of people.
care-figure-reach-words = dobrze: { $good } · źle: { $ill }
care-figure-reach-beside = Polecenie dociera do 2 osób, przestroga do 20.
care-none = Nikt nie jest jeszcze pod opieką
care-none-instead = Opieka zaczyna się sama, gdy obsługa sprawy zostaje zamknięta.
care-nobody-due = W najbliższych siedmiu dniach nikt nie czeka na kontakt.
# { $count } is a number.
care-more = Pokazano tylko początek listy: { $count }.

care-back = Wróć do klienta
care-not-yet = Jeszcze nie pod opieką
care-not-yet-instead = Opieka zaczyna się sama, gdy obsługa sprawy zostaje zamknięta.
care-rests = Klient nie życzy sobie kontaktu. Opieka jest wstrzymana, dopóki nie będzie znów zgody.
care-next = Następny kontakt
care-owner = Opiekun
care-since = Pod opieką od
care-last-talk = Ostatnia rozmowa
care-limit = Granica ciszy
care-days = Dni od zamknięcia do każdego kontaktu
care-ground = Od czego można zacząć następny kontakt
care-owns = Co klient ma
care-owns-all = Wszystko
care-rhythm = Rytm zakupów
# { $days } is a number, { $day } a day.
care-rhythm-words = Zwykła liczba dni między zakupami: { $days } · ostatni zakup: { $day }
care-rhythm-broken = rytm przerwany
care-contact-new = Odnotuj kontakt
care-urgent-new = Coś potrzebne od razu
care-history = Kontakty
care-history-none = Nie ma jeszcze kontaktu opieki.
care-no-answer = bez odpowiedzi
care-their-words = Słowa klienta
# { $title } is the name of a case.
care-new-case = Nowa sprawa: { $title }
care-voices = Co klient mówi o nas innym
care-voices-none = Nic jeszcze nie wiadomo. Cisza nie znaczy, że wszystko jest dobrze.
care-voice-kind = Co to jest
care-voice-recommendation = Polecenie
care-voice-warning = Przestroga
care-voice-words = Co klient mówi, jego słowami
care-voice-by = Kto po stronie klienta
care-voice-unsaid = Nie podano
care-voice-new = Zapisz opinię
care-voice-outcome-recommendation = Co z tego wynikło
care-voice-outcome-warning = Co w tej sprawie zrobiono
care-voice-led-to = Sprawa, która z tego wynikła
care-voice-led-to-hint = Jej adres, taki jak w przeglądarce.
care-voice-led-to-wrong = To nie jest adres sprawy
care-hand-over = Przekaż opiekę
care-hand-over-do = Przekaż

care-sheet = Czy klient jest zadowolony?
care-answered = Czy była odpowiedź?
care-answered-yes = Tak, była rozmowa
care-answered-no = Nie
care-answered-no-hint = Kolejna próba za trzy dni robocze; po kilku próbach klient ma na jakiś czas spokój.
care-said = Co mówi klient, jego słowami
care-words = Nasze słowa, mówione lub pisane
care-words-hint = Własnymi słowami, dla tej osoby, bez oferty. Nikt inny nie dostaje tego samego tekstu.
care-wish = Kiedy klient chce następnego kontaktu
care-wish-hint = Tylko jeśli sam podaje termin. Według czasu klienta.
care-need = Potrzebne jest coś nowego
care-need-hint = To otwiera nową sprawę. Puste pola niczego nie otwierają.
care-need-title = O co chodzi
care-need-words = Czego potrzeba, słowami klienta
care-need-step = Kiedy do tego wrócimy
care-clock = Według czasu klienta.
care-next-ground = Od czego można zacząć następny kontakt
care-at = Kiedy to było
care-at-hint = Puste pole oznacza: przed chwilą. Według własnego czasu.
care-details = Z kim, kiedy, co dalej
care-save = Zapisz
care-urgent-item = Czego to dotyczy
care-urgent-item-none = Czegoś innego
care-urgent-title = Czego potrzeba
care-urgent-words = Co się stało, słowami klienta
care-urgent-step = Kiedy będzie odpowiedź
care-urgent-step-hint = Termin, którego na pewno dotrzymamy, według czasu klienta.
care-urgent-source = Powrót klienta, pilne
care-urgent-do = Otwórz sprawę

care-done-contact = Zapisano. Następny kontakt ma termin.
care-done-try = Zapisano. Kolejna próba ma termin.
care-done-need = Zapisano i otwarto nową sprawę.
care-done-urgent = Sprawa jest otwarta i stoi na pierwszym miejscu.
care-done-voice = Zapisano.
care-done-answered = Zapisano, co z tego wynikło.
care-done-handed-over = Opieka przekazana.
