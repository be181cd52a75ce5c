# When something is due: before, at and after its minute.

time-now = teraz
time-in-minutes =
    { $count ->
        [one] za { $count } minutę
        [few] za { $count } minuty
        [many] za { $count } minut
       *[other] za { $count } minuty
    }
time-minutes-ago =
    { $count ->
        [one] { $count } minutę temu
        [few] { $count } minuty temu
        [many] { $count } minut temu
       *[other] { $count } minuty temu
    }
time-hours-ago =
    { $count ->
        [one] { $count } godzinę temu
        [few] { $count } godziny temu
        [many] { $count } godzin temu
       *[other] { $count } godziny temu
    }

# { $time } is a clock time such as 10:00, { $day } such as "Fri 27 Nov", { $date } a day with its year.

time-yesterday-at = wczoraj o { $time }
time-today-at = dziś o { $time }
time-tomorrow-at = jutro o { $time }
time-day-at = { $day }, { $time }
time-date-at = { $date }, { $time }
time-in-zone = { $time } ({ $zone })

# How long something takes; units are short.

time-under-a-minute = poniżej minuty
time-minutes = { $count } min
time-hours = { $count } godz.
time-hours-minutes = { $hours } godz. { $minutes } min
time-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
