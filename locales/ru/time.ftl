# When something is due: before, at and after its minute.

time-now = сейчас
time-in-minutes =
    { $count ->
        [one] через { $count } минуту
        [few] через { $count } минуты
        [many] через { $count } минут
       *[other] через { $count } минуты
    }
time-minutes-ago =
    { $count ->
        [one] { $count } минуту назад
        [few] { $count } минуты назад
        [many] { $count } минут назад
       *[other] { $count } минуты назад
    }
time-hours-ago =
    { $count ->
        [one] { $count } час назад
        [few] { $count } часа назад
        [many] { $count } часов назад
       *[other] { $count } часа назад
    }

# { $time } is a clock time such as 10:00, { $day } such as "Fri 27 Nov", { $date } a day with its year.

time-yesterday-at = вчера в { $time }
time-today-at = сегодня в { $time }
time-tomorrow-at = завтра в { $time }
time-day-at = { $day } в { $time }
time-date-at = { $date }, { $time }
time-in-zone = { $time } ({ $zone })

# How long something takes; units are short.

time-under-a-minute = меньше минуты
time-minutes = { $count } мин
time-hours = { $count } ч
time-hours-minutes = { $hours } ч { $minutes } мин
time-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
