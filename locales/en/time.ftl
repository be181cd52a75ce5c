# When something is due: before, at and after its minute.

time-now = now
time-in-minutes =
    { $count ->
        [one] in { $count } minute
       *[other] in { $count } minutes
    }
time-minutes-ago =
    { $count ->
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
time-hours-ago =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }

# { $time } is a clock time such as 10:00, { $day } such as "Fri 27 Nov", { $date } a day with its year.

time-yesterday-at = yesterday { $time }
time-today-at = today { $time }
time-tomorrow-at = tomorrow { $time }
time-day-at = { $day } { $time }
time-date-at = { $date }, { $time }
time-in-zone = { $time } ({ $zone })

# How long something takes; units are short.

time-under-a-minute = under a minute
time-minutes = { $count } min
time-hours = { $count } h
time-hours-minutes = { $hours } h { $minutes } min
time-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
