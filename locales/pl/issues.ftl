# What went wrong for a customer, in their words, until a remedy that they accept.

issues-title = Zgłoszenia
# { $count } and { $repeated } are numbers.
issues-count = Otwarte: { $count } · ponowne reklamacje: { $repeated }
issues-views = Czyje zgłoszenia
issues-none = Nie ma otwartych zgłoszeń
issues-none-instead = Gdy coś pójdzie nie tak, zapisz zgłoszenie na stronie sprawy.
issues-none-here = Nie ma tu żadnych zgłoszeń
issues-none-here-instead = Gdy klient mówi o kłopocie, zapisz to jego słowami.
# { $count } is a number.
issues-more = Pokazano tylko początek listy: { $count }.
issues-report = Zapisz zgłoszenie
issues-reopens = Obsługa w tej sprawie jest zamknięta. Zgłoszenie klienta otwiera ją na nowo.
issues-words = Co poszło nie tak, słowami klienta
issues-effect = Jakie to ma dla klienta skutki, jego słowami
issues-effect-hint = Co stoi, ile to kosztuje, jak się z tym żyje.
issues-complaint = To reklamacja
issues-item = Czego dotyczy
issues-item-none = Całości
issues-owner = Kto może to załatwić
issues-act = Pierwsze działanie
issues-act-next = Następne działanie
issues-due = Do kiedy
issues-due-hint = Według czasu klienta.
issues-report-do = Zapisz
issues-tag-repeated = ponowna reklamacja
issues-tag-complaint = reklamacja
issues-tag-after-closing = po zamknięciu
issues-tag-settled = naprawione
# { $what } is an act, { $when } a day with its time.
issues-next = Co dalej: { $what }, { $when }
# { $owner } is one of ours, { $day } a day, { $name } a contact person.
issues-owned = Opiekun: { $owner }
issues-reported = Zgłoszono: { $day }
issues-remedy = Rozwiązanie
issues-accepted = Przyjęto: { $day }
issues-accepted-by = Przyjęto: { $day } · { $name }
issues-go-on = Dalej
issues-question = Co zrobiono?
issues-back = Wróć do sprawy
issues-act-done = Działanie wykonane, potrzebne jest następne
issues-act-later = Musi poczekać
issues-later-by = Na czyją prośbę
issues-put-right = Naprawione
issues-put-right-hint = Zgłoszenie kończy się rozwiązaniem, które klient przyjmuje.
issues-accepted-tick = Klient to przyjmuje
issues-accepted-who = Kto po stronie klienta
issues-accepted-when = Kiedy rozwiązanie przyjęto
issues-accepted-hint = Puste pole oznacza: przed chwilą. Według własnego czasu.
issues-choose = Wybierz, co zrobiono
issues-save = Zapisz
issues-hand = Przekaż komuś, kto może to załatwić
issues-hand-do = Przekaż

issues-done-reported = Zapisano. Następne działanie ma termin i opiekuna.
issues-done-acted = Zapisano. Następne działanie ma termin.
issues-done-settled = Naprawione i przyjęte przez klienta.
issues-done-handed-over = Zgłoszenie ma nowego opiekuna.
