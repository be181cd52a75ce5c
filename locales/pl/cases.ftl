cases-title = Sprawy
cases-new = Nowa sprawa
cases-views = Które sprawy
cases-view-open = Otwarte
cases-view-needs-next-step = Bez następnego kroku
cases-view-final-yes = Ostateczne „tak”
cases-view-final-no = Ostateczne „nie”
cases-view-released = Odpuszczone
cases-filters = Zawęź listę
cases-filter-name = Nazwa klienta
cases-filter-owner = Opiekun
cases-filter-anyone = Wszyscy
cases-filter-stage = Etap klienta
cases-filter-any = Dowolny
cases-filter-due = Następny krok
cases-filter-late = Po terminie
cases-filter-today = Do końca dnia
cases-filter-now = Mniej więcej teraz
cases-filter-later = Po dzisiejszym dniu
cases-filter-do = Pokaż
cases-filter-clear = Pokaż wszystkie
cases-pages = Strony
cases-next-page = Następna strona
cases-first-page = Wróć na pierwszą
cases-none-found = Żadna sprawa nie pasuje do tych filtrów
cases-none-found-instead = Zmień któryś z nich albo pokaż wszystkie.
cases-none-open = Nie ma jeszcze otwartej sprawy
cases-none-open-instead = Sprawa zaczyna się, gdy ktoś okazuje zainteresowanie. Zapisz pierwszą razem z następnym krokiem.
cases-none-needs-next-step = Każda sprawa ma umówiony następny krok
cases-none-needs-next-step-instead = Tu trafiają sprawy przeniesione z innego programu, które go jeszcze nie mają.
cases-none-final-yes = Nie ma jeszcze ostatecznego „tak”
cases-none-final-yes-instead = Każde pojawi się tutaj ze swoją datą.
cases-none-final-no = Nie ma żadnego ostatecznego „nie”
cases-none-final-no-instead = Jasne „nie” to dobra odpowiedź i ma tu swoje miejsce, z podziękowaniem.
cases-none-released = Nie ma odpuszczonych spraw
cases-none-released-instead = Tu są sprawy, w których nikt już nie odpowiada. Klient może wrócić w każdej chwili.
cases-tag-differ = różne etapy
cases-tag-attempts =
    { $attempts ->
        [one] jedna próba bez odpowiedzi
        [few] { $attempts } próby bez odpowiedzi
        [many] { $attempts } prób bez odpowiedzi
       *[other] { $attempts } próby bez odpowiedzi
    }
cases-tag-named-by-them = termin od klienta
cases-with-whom = Z kim otwieramy sprawę?
cases-nobody = Nie znaleziono klienta
cases-nobody-instead = Najpierw dodaj klienta, sprawa będzie zaraz potem.
cases-field-title = O co chodzi
cases-field-title-hint = Słowami klienta: „druga pompa, jeszcze przed latem”.
cases-field-source = Skąd zainteresowanie
cases-field-amount = Spodziewana kwota
cases-field-currency = Waluta
cases-first-step = Pierwszy krok
cases-first-step-clock = Według czasu klienta.
cases-open-do = Otwórz sprawę
cases-lede = Sprawa od { $since } · opiekun: { $owner }
cases-record = Odnotuj kontakt
cases-they = Klient
cases-we = My
cases-stages-alike = Obie strony widzą to tak samo.
cases-stages-differ = Etapy się różnią. Liczy się etap klienta.
cases-state-capped = Kilka prób z rzędu bez odpowiedzi. Napisz jedną krótką wiadomość: „Czy na tym poprzestać?”, i odpuść sprawę.
cases-state-decision-passed = Termin decyzji klienta minął. Zapytaj delikatnie o odpowiedź; każda jest dobra.
cases-state-deferred = Było już kilka próśb klienta o więcej czasu. Następnym razem zapytaj delikatnie o odpowiedź; każda jest dobra.
cases-state-standstill =
    { $days ->
        [one] Ostatni krok naprzód: jeden dzień temu.
        [few] Ostatni krok naprzód: { $days } dni temu.
        [many] Ostatni krok naprzód: { $days } dni temu.
       *[other] Ostatni krok naprzód: { $days } dnia temu.
    }
cases-state-final-yes = Ostateczne „tak”. Dotrzymujemy wszystkiego, co obiecane po drodze.
cases-state-final-no = Ostateczne „nie”, uszanowane. Tylko klient może otworzyć tę sprawę na nowo.
cases-state-released = Sprawa odpuszczona. To nie jest „nie”: klient może wrócić w każdej chwili.
cases-we-owe = Nasze obietnice
cases-they-owe = Obietnice klienta
cases-owe-nothing = Nic tu nie czeka.
cases-named-by-them = termin od klienta
cases-named-by-us = termin od nas
cases-promise-open = Otwórz
cases-promise-new = Zapisz kolejną obietnicę
cases-changes = Zmień tę sprawę
cases-decision = Termin decyzji klienta
cases-decision-hint = Tak, jak podaje klient, i według jego czasu. Odzywamy się co do minuty, nie wcześniej.
cases-decision-do = Zapisz termin
cases-stage-theirs = Etap klienta
cases-stage-ours = Nasz etap
cases-stage-do = Ustaw
cases-describe-do = Zapisz
cases-owner = Opiekun
cases-owner-do = Przekaż
cases-timeline = Wspólna historia
cases-older = Wcześniejsze
cases-their-side = Po stronie klienta, słowami klienta
cases-their-side-empty = Tu będą potrzeby, oczekiwania i pytania klienta, dokładnie tak, jak padły.
cases-our-side = Po naszej stronie
cases-needs-agree = Zaznacz zgodę klienta na tę listę
cases-need-situation = sytuacja
cases-need-problem = problem
cases-need-implication = skutek
cases-need-need-payoff = korzyść
cases-need-long-situation = Potrzeba: sytuacja klienta
cases-need-long-problem = Potrzeba: problem
cases-need-long-implication = Potrzeba: co wynika z problemu
cases-need-long-need-payoff = Potrzeba: co da rozwiązanie
cases-need-open = otwarta
cases-need-met = zaspokojona
cases-need-released = klient rezygnuje
cases-need-met-do = Oznacz jako zaspokojoną
cases-need-released-do = Zapisz, że klient rezygnuje
cases-expectation = oczekiwanie
cases-expectation-long = Oczekiwanie
cases-question-long = Pytanie
cases-question-open = pytanie bez odpowiedzi
cases-question-answered = pytanie z odpowiedzią
cases-answer = Odpowiedź
cases-answer-do = Zapisz odpowiedź
cases-words = Słowa klienta
cases-words-kind = Co to jest
cases-words-add = Zapisz słowa klienta
cases-words-do = Zapisz
cases-dialogue =
    { $contacts ->
        [0] Jeszcze bez rozmowy
        [one] Jedna rozmowa
        [few] { $contacts } rozmowy
        [many] { $contacts } rozmów
       *[other] { $contacts } rozmowy
    }, { $attempts ->
        [0] żadnych prób bez odpowiedzi
        [one] jedna próba bez odpowiedzi
        [few] { $attempts } próby bez odpowiedzi
        [many] { $attempts } prób bez odpowiedzi
       *[other] { $attempts } próby bez odpowiedzi
    }.
cases-monologue = Naszych prób jest więcej niż rozmów: poczekaj na słowo od klienta.
cases-offer = Oferta { $version }
cases-offer-draft = szkic
cases-offer-given = u klienta
cases-offer-withdrawn = wycofana
cases-offer-give = Oznacz jako przekazaną
cases-offer-new = Przygotuj ofertę
cases-offer-after-need = Oferta opiera się na potrzebie klienta: najpierw zapisz choć jedną.
cases-value = Wartość
cases-assess = Oceń wartość
cases-potential = Co może wyrosnąć z tej współpracy
cases-potential-hint = Pomaga wybrać strategię i o niczym więcej nie decyduje.
cases-strategy = Strategia
cases-strategy-calm = Spokojna: mało kontaktów, za to dobrze przygotowanych i w tempie klienta
cases-strategy-advise = Doradcza: wyjaśniać, pokazywać, być pod ręką
cases-strategy-partner = Partnerska: długa współpraca z umówionymi przeglądami
cases-strategy-simple = Prosta: szybko, przy ladzie
cases-assess-do = Zapisz
cases-done-opened = Sprawa jest otwarta i ma następny krok.
cases-done-handed-over = Przekazano razem z następnym krokiem.
cases-done-needs-agreed = Lista potrzeb jest uzgodniona z klientem.
cases-done-decision = Zapisano termin decyzji klienta; następny krok jest z nim zgodny.
cases-done-words = Zapisano słowa klienta.

# After the yes: a table of what is under way. { $settled } of { $items }, { $drafts }, { $sent },
# { $paid }, { $all }, { $shared } and { $open } are numbers; { $form } is the form of the agreement,
# { $day } a day.
cases-state-closed = Obsługa jest zamknięta. Nowe rzeczy zaczynają nową sprawę.
cases-service = Po „tak”
cases-service-what = Co
cases-service-stands = Jak to wygląda
cases-service-next = Co dalej
cases-service-agreement = Umowa
cases-service-no-agreement = Jeszcze nie zapisana
cases-service-agree = Zapisz umowę
cases-service-agreed = { $form }, { $day }
cases-service-accepted = odebrane
cases-service-asking = czeka na słowo klienta
cases-service-theirs = ruch klienta
cases-service-doing = nasz ruch
cases-service-late = po terminie
cases-service-count = { $settled } z { $items }
cases-service-bills = Faktury
cases-service-no-bills = Jeszcze żadnej
cases-service-bills-stand = Do wysłania: { $drafts }, wysłane: { $sent }, zapłacone: { $paid }
cases-service-overdue = po terminie
cases-service-documents = Dokumenty
cases-service-no-documents = Jeszcze żadnego
cases-service-documents-stand = { $all }, przekazane klientowi: { $shared }
cases-service-issues = Zgłoszenia
cases-service-issues-stand = { $open ->
    [0] Brak otwartych
    [one] Jedno otwarte
    [few] { $open } otwarte
    [many] { $open } otwartych
   *[other] { $open } otwartego
 }
cases-service-closing = Zamknięcie obsługi
cases-service-no-closing = Otworzy się, gdy klient potwierdzi, że działa
cases-service-closing-stand = Załatwione: { $settled } z { $items }
cases-service-closed = wszystko załatwione, { $day }
