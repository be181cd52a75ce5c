# The board of cases: columns of our stages, cards that are moved.

board-switch = רשימה או לוח
board-list = רשימה
board-board = לוח
board-back = חזרה ללוח
board-help = אפשר לגרור כרטיס לשלב אחר, או ללחוץ על "העברה": מקשי החצים מזיזים אותו, Enter מניח אותו ו־Escape מחזיר אותו למקומו. אחרי ה"כן" העסקה מתקדמת מעצמה.
board-count = { $count ->
    [one] עסקה אחת
    [two] שתי עסקאות
   *[other] { $count } עסקאות
}
board-count-more = יותר מ־{ $count } עסקאות
board-more = עוד כאלה
# { $name } is the customer and what it is about.
board-move = העברה: { $name }
board-move-short = העברה
board-move-to = לאיזה שלב?
board-move-title = העברת העסקה
board-move-do = העברה
board-done-moved = העסקה הועברה לשלב החדש.
# { $stage } is one of our stages.
board-stage-needs = כדי לעבור לשלב "{ $stage }" עוד חסר מה שמופיע כאן.
board-goal = מה הלקוח רוצה להשיג?
board-goal-hint = במילים של הלקוח, כפי שנאמר.
board-agreed = הלקוח אישר את רשימת הצרכים הכתובה הזאת
board-agreed-missing = יש לשאול תחילה את הלקוח ואז לסמן
board-offer-given = ההצעה אצל הלקוח, גרסה { $version }
board-offer-missing = יש למסור תחילה את ההצעה ואז לסמן
board-offer-none = אין עדיין הצעה. יש לכתוב אותה ואז להעביר את הכרטיס.
board-record-yes = רישום ה"כן" של הלקוח
board-open-case = פתיחת העסקה
board-state-late = באיחור
board-state-now = עכשיו
board-state-today = היום
board-state-later = בהמשך
board-nothing-next = אין כאן כרגע הבטחות פתוחות.
board-days = { $days ->
    [0] הייתה התקדמות היום
    [one] יום אחד ללא התקדמות
    [two] יומיים ללא התקדמות
   *[other] { $days } ימים ללא התקדמות
}
board-stale-missing = לא סוכם הצעד הבא
board-stale-broken = המועד עבר
board-stale-often-moved = נדחה שוב ושוב
