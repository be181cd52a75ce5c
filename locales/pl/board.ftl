# The board of cases: columns of our stages, cards that are moved.

board-switch = Lista czy tablica
board-list = Lista
board-board = Tablica
board-back = Wróć do tablicy
board-help = Przeciągnij kartę na inny etap albo użyj „Przenieś”: strzałki przesuwają kartę, Enter ją upuszcza, Escape cofa na miejsce. Po „tak” sprawa przechodzi dalej sama.
board-count = { $count ->
    [one] { $count } sprawa
    [few] { $count } sprawy
    [many] { $count } spraw
   *[other] { $count } sprawy
}
board-count-more = więcej niż { $count } spraw
board-more = Więcej takich
# { $name } is the customer and what it is about.
board-move = Przenieś: { $name }
board-move-short = Przenieś
board-move-to = Na który etap?
board-move-title = Przeniesienie sprawy
board-move-do = Przenieś
board-done-moved = Sprawa jest na nowym etapie.
# { $stage } is one of our stages.
board-stage-needs = Aby przejść do etapu „{ $stage }”, uzupełnij jeszcze to, co poniżej.
board-goal = Co klient chce osiągnąć?
board-goal-hint = Słowami klienta, dokładnie tak, jak padły.
board-agreed = Ta lista potrzeb jest spisana i uzgodniona z klientem
board-agreed-missing = Najpierw zapytaj klienta, potem zaznacz
board-offer-given = Klient ma ofertę, wersja { $version }
board-offer-missing = Najpierw przekaż ofertę, potem zaznacz
board-offer-none = Nie ma jeszcze oferty. Napisz ją, potem przenieś kartę.
board-record-yes = Zapisz „tak” klienta
board-open-case = Otwórz sprawę
board-state-late = po terminie
board-state-now = teraz
board-state-today = dziś
board-state-later = później
board-nothing-next = Teraz nic tu nie czeka.
board-days = { $days ->
    [0] dziś krok naprzód
    [one] { $days } dzień bez postępu
    [few] { $days } dni bez postępu
    [many] { $days } dni bez postępu
   *[other] { $days } dnia bez postępu
}
board-stale-missing = nie uzgodniono następnego kroku
board-stale-broken = termin minął
board-stale-often-moved = termin wciąż przekładany
