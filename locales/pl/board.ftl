# The board of cases: columns of our stages, cards that are moved.

board-switch = Lista czy tablica
board-list = Lista
board-board = Tablica
board-back = Wróć do tablicy
board-help = Przeciągnij kartę na inny etap albo użyj „Przenieś”: strzałki ją niosą, Enter odkłada, Escape przywraca. Po „tak” sprawa przechodzi dalej sama.
board-count = { $count ->
    [one] { $count } sprawa
    [few] { $count } sprawy
    [many] { $count } spraw
   *[other] { $count } sprawy
}
board-more = Więcej takich
# { $name } is the customer and what it is about.
board-move = Przenieś: { $name }
board-move-short = Przenieś
board-move-to = Na który etap?
board-move-title = Przeniesienie sprawy
board-move-do = Przenieś
board-done-moved = Sprawa jest na nowym etapie.
# { $stage } is one of our stages.
board-stage-needs = Dla etapu „{ $stage }” brakuje jeszcze tego.
board-goal = Co klient chce osiągnąć?
board-goal-hint = Słowami klienta, tak jak to powiedział.
board-agreed = Klient uzgodnił tę spisaną listę potrzeb
board-agreed-missing = Najpierw zapytaj klienta, potem zaznacz
board-offer-given = Klient ma ofertę, wersja { $version }
board-offer-missing = Najpierw przekaż ofertę, potem zaznacz
board-offer-none = Nie ma jeszcze oferty. Napisz ją, potem przenieś kartę.
board-record-yes = Zapisz „tak” klienta
board-open-case = Otwórz sprawę
board-state-late = spóźnione
board-state-now = teraz
board-state-today = dziś
board-state-later = później
board-nothing-next = Nic tu teraz nie jest winne.
board-days = { $days ->
    [0] dziś naprzód
    [one] { $days } dzień bez postępu
    [few] { $days } dni bez postępu
    [many] { $days } dni bez postępu
   *[other] { $days } dnia bez postępu
}
board-stale-missing = nie uzgodniono następnego kroku
board-stale-broken = termin minął
board-stale-often-moved = wciąż przekładane
