# The board of cases: columns of our stages, cards that are moved.

board-switch = List or board
board-list = List
board-board = Board
board-back = Back to the board
board-help = Drag a card to another stage, or press its “Move”: the arrow keys carry it, Enter lays it down, Escape puts it back. After the yes a case moves by itself.
board-count = { $count ->
    [one] one case
   *[other] { $count } cases
}
board-count-more = more than { $count } cases
board-more = More of these
# { $name } is the customer and what it is about.
board-move = Move: { $name }
board-move-short = Move
board-move-to = Move to which stage?
board-move-title = Move the case
board-move-do = Move
board-done-moved = The case stands at its new stage.
# { $stage } is one of our stages.
board-stage-needs = For “{ $stage }” this is still missing.
board-goal = What do they want to reach?
board-goal-hint = In their own words, as they said it.
board-agreed = The customer has agreed this written list of needs
board-agreed-missing = Ask them first, then tick this
board-offer-given = The customer has the offer, version { $version }
board-offer-missing = Hand the offer over first, then tick this
board-offer-none = There is no offer yet. Write it, then move the card.
board-record-yes = Record their yes
board-open-case = Open the case
board-state-late = late
board-state-now = now
board-state-today = today
board-state-later = later
board-nothing-next = No promise is open here now.
board-days = { $days ->
    [0] advanced today
    [one] one day without an advance
   *[other] { $days } days without an advance
}
board-stale-missing = no next step agreed
board-stale-broken = its time has passed
board-stale-often-moved = put off again and again
