# Sold items: what is followed for each, what was done, and what the customer says to it.

items-title = Sprzedane pozycje
items-none = Nic tu jeszcze nie sprzedano
items-none-instead = Pozycje biorą się z umowy: po jednej na każdą pozycję umowy.
items-to-agreement = Do umowy
items-item = Pozycja
items-items = Pozycje
items-back = Wróć do pozycji
items-back-item = Wróć do tej pozycji
items-base-link = Wszystko, co klient ma od nas

items-track = Czego pilnujemy
items-track-delivery = Dostawa
items-track-quality = Jakość
items-track-billing = Faktura
items-track-installation = Instalacja
items-track-training = Szkolenie
items-track-maintenance = Przeglądy
items-kind = Rodzaj
items-kind-equipment = Sprzęt
items-kind-contract = Umowa serwisowa
items-kind-part = Część zamienna
items-kind-consumable = Materiał eksploatacyjny

items-next = Co jest do zrobienia
items-next-none = Nic nie czeka ani na nas, ani na klienta.
items-by-track = Stan poszczególnych pozycji
items-state = Stan
items-state-doing = pracujemy nad tym
items-state-asking = pytamy, czy wszystko się zgadza
items-state-billed = czeka na zapłatę
items-state-paid = zapłacono
items-state-accepted = odebrane
items-state-released = klient rezygnuje
items-late = po terminie
items-at-risk = termin blisko
items-waits-for-them = ruch klienta
items-ours = nasz ruch
items-can = Co można zrobić
items-their-word = Słowo klienta
# { $names } are names of items, { $count } how many more there are.
items-and-more = { $count ->
    [one] { $names } i jeszcze jedna
    [few] { $names } i jeszcze { $count }
    [many] { $names } i jeszcze { $count }
   *[other] { $names } i jeszcze { $count }
 }
# { $quantity } is a number of pieces.
items-part-there = jest już { $quantity }
items-rest = Zostało: { $quantity }
# { $day } is the day that was promised before.
items-told-before = Przełożone, poprzednio: { $day }; klient powiadomiony przed terminem
items-told-late = Przełożone, poprzednio: { $day }; klient powiadomiony po terminie
items-moved-by-them = Przełożone na prośbę klienta, poprzednio: { $day }
items-moved = Inny termin
items-owner = Opiekun

items-when = Kiedy to było
items-which = Które z nich
items-choose-one = Wybierz choć jedną
items-not-yet = Ten termin dopiero nadejdzie
items-act-do = Zapisz
items-note = Notatka
items-quantity = Podaj liczbę, na przykład 2 lub 1,5
items-nothing-delivered = Podaj, ile już jest, co najmniej przy jednej pozycji
items-check-hint = Zaznacz to, co obejrzane razem z klientem i bez zastrzeżeń.
# { $item } is the name of an item.
items-fault-of = Usterka: { $item }
items-remedy = Jak usunięto usterkę
items-trained-who = Kogo przeszkolono
items-can-use = Czy umieją już z tego korzystać?
items-can-use-yes = Tak, wszyscy
items-can-use-no = Jeszcze nie wszyscy
items-train-again = Następne szkolenie
items-every-months = Co ile miesięcy przegląd
items-next-service = Następny przegląd
items-months = Podaj liczbę miesięcy od 1 do 120
items-plan-none = Jeśli klient nie chce przeglądów, zapisz to na stronie pozycji, słowami klienta.
items-plan-hint = Oba pola mogą zostać puste: wtedy nie obiecujemy przeglądów.

items-move = Inny termin
items-moved-by = Dlaczego inny termin?
items-moved-by-us = Nie zdążymy, a klient już o tym wie
items-moved-by-us-hint = Najpierw powiadom klienta. Dawny termin zostaje w historii.
items-moved-by-customer = Na prośbę klienta
items-told-at = Kiedy powiadomiono klienta

items-accept = Co się zgadza według klienta
items-accept-hint = Zapytaj o każdą z tych rzeczy. To, czego klient nie potwierdzi, zostaje otwarte.
items-accept-none = Nie ma teraz o co pytać
items-accept-none-instead = Gdy nasza praca przy pozycji jest wykonana, pozycja trafia tutaj.
items-accept-do = Zapisz, że się zgadza
items-which-right = Co się zgadza
items-not-right = nie zgadza się?
items-said-at = Kiedy padły te słowa
items-said = Słowami klienta
items-who = Kto po stronie klienta
items-who-customer = Klient

items-track-word = Słowo klienta
items-says = Co mówi klient?
items-says-again = Coś jest nie tak albo to jednak potrzebne
items-says-again-hint = Otwieramy to na nowo i obiecujemy termin.
items-says-release = Klient z tego rezygnuje
items-says-release-hint = To zwalnia nas z obietnicy. Może o tym zdecydować tylko klient.
items-again-by = Zrobimy to do
items-word-do = Zapisz słowo klienta
items-word-none = Na razie słowo klienta nie jest tu potrzebne.

items-fault = Klient zgłasza usterkę
items-fault-words = Co jest nie tak, słowami klienta
items-mend-by = Usuniemy ją do
items-fault-do = Zapisz i obiecaj usunięcie
items-faults = Usterki
items-faults-open = Usterki jeszcze nieusunięte
items-found-on = Zgłoszono
items-fix-time = Czas usunięcia
items-mend = Usuń usterkę

items-edit = Opisz tę pozycję
items-serial = Numer seryjny
items-sold-on = Sprzedano
items-price = Cena
items-for = Należy do
items-for-none = Do niczego
items-for-hint = Sprzęt, do którego służy ta pozycja.
items-replacement-due = Termin wymiany
items-end-of-life = Koniec eksploatacji
items-renews-on = Odnowienie
items-retired = wycofane z użycia
items-retire = To wychodzi z użycia
items-retire-about = Historia zostaje. Nie obiecujemy kolejnych przeglądów.
items-retire-do = Wycofaj z użycia
items-plan = Przeglądy
items-every = Przegląd
# { $count } is a number of months.
items-every-count = { $count ->
    [one] co miesiąc
    [few] co { $count } miesiące
    [many] co { $count } miesięcy
   *[other] co { $count } miesiąca
 }
items-visit = Przegląd wykonany
items-belonging = Co do tego należy
items-acts = Wszystko, co zrobiono
items-acts-none = Nic tu jeszcze nie zrobiono.
items-deed-delivered = Dostarczono: { $quantity }
items-deed-checked = Obejrzane z klientem, bez zastrzeżeń
items-deed-installed = Zainstalowano
items-deed-trained = Po szkoleniu; umieją z tego korzystać
items-deed-trained-in-part = Po szkoleniu; jeszcze nie wszyscy umieją z tego korzystać
items-deed-planned = Przeglądy uzgodnione
items-deed-serviced = Przegląd serwisowy
items-deed-fixed = Usterka usunięta
items-deed-billed = Faktura wysłana
items-deed-unbilled = Faktura cofnięta
items-deed-paid = Zapłacono
items-deed-accepted = Według klienta się zgadza
items-deed-released = Klient z tego rezygnuje
items-deed-reopened = Według klienta coś jest nie tak
items-deed-imported = Przeniesiono w tym stanie z innego programu

items-base = Co klient ma od nas
items-base-none = Klient nie ma jeszcze nic od nas
items-base-none-instead = Wszystko, co sprzedane temu klientowi, będzie tu do końca eksploatacji.
items-base-all = Wszystko
items-in-use = w użyciu
items-under-way = w toku
# { $count } is a number of days.
items-ahead = { $count ->
    [one] Terminy na jutro
    [few] Terminy w ciągu { $count } dni
    [many] Terminy w ciągu { $count } dni
   *[other] Terminy w ciągu { $count } dnia
 }
items-ahead-none = Brak terminów.
items-what-falls-due = Co
items-when-due = Kiedy
items-runs-out = Skończy się, sądząc po tym, na ile starczało dotąd
items-earlier = Sprzedane wcześniej
items-first-page = Wróć na początek
items-pages = Strony

items-board = Realizacja
items-board-about = Wszystko, co sprzedane i jeszcze niezałatwione: co dalej, na kiedy i czyj ruch.
items-board-none = Nic nie jest w toku
items-board-none-instead = Z umową trafia tu każda jej pozycja i zostaje, aż klient ją odbierze.
items-board-none-found = Nic w toku nie pasuje do tych filtrów
items-board-none-found-instead = Zmień któryś z nich albo pokaż wszystko.
# { $steps } is a number of promises, { $items } how many items rest on them, { $late } how many promises are late.
items-board-count = Kroki: { $steps } · pozycje: { $items } · po terminie: { $late }
items-board-more = Pokaż więcej
items-filters = Zawęź listę
items-filter-whose = Czyje
items-filter-all = Wszystkich
items-filter-mine = Moje
items-filter-every = Wszystko
items-filter-due = Kiedy
items-filter-any = Dowolny termin
items-filter-late = Tylko po terminie
items-count = Pozycje
items-revenue = Przychód
items-margin = Marża
items-margin-share = Udział w cenie
items-revenue-by-kind = Przychód według rodzaju
items-revenue-about = Marża liczy tylko pozycje o znanym koszcie.

items-sets = Zestawy obsługi
items-sets-about = Czego pilnujemy przy nowo sprzedanej pozycji, zależnie od jej rodzaju i strategii wobec klienta. To, co w toku, zostaje bez zmian.
items-set-own = własny
items-set-change = Zmień ten zestaw
items-set-hint = Ile dni od umowy do terminu. Puste pole oznacza: tego nie pilnujemy.
items-days = Podaj liczbę dni od 0 do 730

items-done-act = Zapisano.
items-done-moved = Przełożono. Dawny termin zostaje w historii.
items-done-accepted = Zapisano słowo klienta.
items-done-word = Zapisano słowo klienta.
items-done-fault = Zapisano; usunięcie usterki jest obiecane.
items-done-described = Zapisano.
items-done-retired = Odnotowano. Historia zostaje.
items-done-visit = Przegląd zapisany, następny liczy się od niego.
items-done-set = Zapisano. Obowiązuje od następnej umowy.
items-unagreed = { $count ->
    [one] Jest jedno „tak” bez zapisanej umowy.
    [few] Są { $count } „tak” bez zapisanej umowy.
    [many] Jest { $count } „tak” bez zapisanej umowy.
   *[other] Jest { $count } „tak” bez zapisanej umowy.
 }
items-unagreed-see = Zobacz, z kim
