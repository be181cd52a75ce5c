# The board of cases: columns of our stages, cards that are moved.

board-switch = Список или доска
board-list = Список
board-board = Доска
board-back = Назад к доске
board-help = Перетащите карточку на другой этап или нажмите «Переместить»: стрелки двигают её, Enter оставляет на новом месте, Escape возвращает на прежнее. После «да» сделка движется сама.
board-count = { $count ->
    [one] { $count } сделка
    [few] { $count } сделки
    [many] { $count } сделок
   *[other] { $count } сделки
}
board-count-more = более { $count } сделок
board-more = Ещё
# { $name } is the customer and what it is about.
board-move = Переместить: { $name }
board-move-short = Переместить
board-move-to = На какой этап?
board-move-title = Перемещение сделки
board-move-do = Переместить
board-done-moved = Сделка теперь на новом этапе.
# { $stage } is one of our stages.
board-stage-needs = Для этапа «{ $stage }» пока не хватает следующего:
board-goal = Чего клиент хочет достичь?
board-goal-hint = Словами клиента, как было сказано.
board-agreed = Этот письменный список потребностей согласован с клиентом
board-agreed-missing = Сначала спросите клиента, потом отметьте
board-offer-given = Предложение у клиента, версия { $version }
board-offer-missing = Сначала передайте предложение, потом отметьте
board-offer-none = Предложения ещё нет. Напишите его, потом переместите карточку.
board-record-yes = Записать «да» клиента
board-open-case = Открыть сделку
board-state-late = просрочено
board-state-now = сейчас
board-state-today = сегодня
board-state-later = позже
board-nothing-next = Открытых обещаний сейчас нет.
board-days = { $days ->
    [0] движение сегодня
    [one] { $days } день без движения
    [few] { $days } дня без движения
    [many] { $days } дней без движения
   *[other] { $days } дня без движения
}
board-stale-missing = следующий шаг не согласован
board-stale-broken = срок прошёл
board-stale-often-moved = снова и снова откладывается
