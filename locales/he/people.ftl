# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = ברוכים הבאים
people-begin-about = זה החשבון הראשון כאן, חשבון הבעלים: ממנו מוסיפים אנשים וקובעים את הכללים.
people-begin-do = התחלה

people-name = שם
people-email = דואר אלקטרוני
people-email-wrong = יש להזין כתובת דואר אלקטרוני, למשל name@example.com
people-email-taken = כבר יש חשבון עם הכתובת הזאת
people-language = שפה
people-zone = אזור זמן
people-zone-hint = לפי השעון הזה יוצגו השעות.
people-zone-device = כמו במכשיר הזה

people-password = סיסמה
people-password-now = הסיסמה הנוכחית
people-password-new = סיסמה חדשה
# { $least } is the least number of characters.
people-password-hint = לפחות { $least } תווים. משפט קצר קל לזכור.
people-password-short = הסיסמה קצרה מדי
people-password-long = הסיסמה ארוכה מדי
people-password-again = הפעם זה לא הצליח: יש להזין את הסיסמה שוב
people-password-not-this = הסיסמה שגויה
people-password-change = שינוי סיסמה
people-password-change-do = שינוי

people-sign-in = כניסה
people-sign-in-do = כניסה
people-sign-in-wrong = כתובת הדואר האלקטרוני והסיסמה אינן תואמות זו את זו.
people-sign-in-wrong-instead = כדאי לבדוק את שתיהן. הבעלים יכולים ליצור קישור לסיסמה חדשה.
people-sign-in-limited = היו יותר מדי ניסיונות.
people-sign-in-limited-instead = יש להמתין דקה ולנסות שוב.
people-signed-out = היציאה בוצעה.

people-title = צוות
people-about = כל מי שנכנסים לכאן
people-own = ההגדרות שלי
people-add = הוספת אדם
people-add-do = הוספה
people-role = תפקיד
people-role-owner = בעלים
people-role-manager = ניהול
people-role-salesperson = מכירות
people-role-service-person = שירות
people-role-auditor = ביקורת
people-role-owner-about = מנהלים את החשבון של החברה: מוסיפים אנשים, יוצרים קבוצות, קובעים כללים, ויש להם כל ההרשאות של האחרים.
people-role-manager-about = מכוונים את עבודת האחרים: מעבירים עבודה, מטפלים בתשלומים שנכנסו ומייבאים נתונים.
people-role-salesperson-about = עבודה עם לקוחות מהמילה הראשונה ועד הסגירה, וגם אחריה.
people-role-service-person-about = אספקה, התקנה, הדרכה ותחזוקה, עם כל ההרשאות של אנשי המכירות.
people-role-auditor-about = קוראים הכול, גם את רישום האירועים המלא, ואינם משנים דבר.
people-role-change = שינוי תפקיד
people-done-role = התפקיד שונה: תקף מהדף הבא שייפתח.
people-back = כל הצוות
people-back-to-person = חזרה לדף האדם
people-record = הפעולות של אדם זה ברישום האירועים

people-right = מה
people-rights = מי רשאי לעשות מה
people-rights-about = כל אחד קורא מה שנוגע ללקוחות שהוא רואה.
people-rights-sight = את הלקוחות של מי רואים
people-right-work = עבודה עם לקוחות: רישום, הבטחה, מכירה, שירות, סגירה
people-right-steer = עבודת אחרים: העברה, ייבוא
people-right-govern = החברה: אנשים, קבוצות, כללים, נהלים, ויתורים
people-right-audit = רישום האירועים המלא
people-right-yes = כן
people-right-no = לא

people-holds = תחומי האחריות
people-holds-nothing = אין דבר פתוח בידיים אלה.
people-holds-left = לקוחות מחכים למי שאינו יכול עוד לפעול כאן. יש להעביר הכול לאדם אחר.
# { $count } is how many there are.
people-holds-customers =
    { $count ->
         [one] לקוח אחד
         [two] שני לקוחות
        *[other] { $count } לקוחות
    }
people-holds-cases =
    { $count ->
         [one] עסקה אחת שלא נסגרה
         [two] שתי עסקאות שלא נסגרו
        *[other] { $count } עסקאות שלא נסגרו
    }
people-holds-steps =
    { $count ->
         [one] צעד מתוכנן אחד
         [two] שני צעדים מתוכננים
        *[other] { $count } צעדים מתוכננים
    }
people-holds-promises =
    { $count ->
         [one] הבטחה נוספת אחת
         [two] שתי הבטחות נוספות
        *[other] { $count } הבטחות נוספות
    }
people-holds-issues =
    { $count ->
         [one] פנייה פתוחה אחת
         [two] שתי פניות פתוחות
        *[other] { $count } פניות פתוחות
    }
people-holds-closings =
    { $count ->
         [one] סגירה אחת בתהליך
         [two] שתי סגירות בתהליך
        *[other] { $count } סגירות בתהליך
    }
people-holds-care =
    { $count ->
         [one] לקוח אחד בליווי
         [two] שני לקוחות בליווי
        *[other] { $count } לקוחות בליווי
    }
people-holds-items =
    { $count ->
         [one] פריט אחד
         [two] שני פריטים
        *[other] { $count } פריטים
    }
people-hand-over = העברת הכול
people-hand-over-to = למי
people-hand-over-about = לקוחות, עסקאות, הבטחות, פניות, סגירות, ליווי ופריטים עוברים יחד, במועדים שסוכמו. כל העברה מופיעה ברישום האירועים.
people-hand-over-do = העברה
people-handed-over = הועבר
# { $from } and { $to } are names of people.
people-handed-over-whom = { $from } ← { $to }

people-team = קבוצה
people-teams = קבוצות
people-teams-about = מי עובדים יחד. אם כך קובע הכלל של החברה, קבוצה רואה את הלקוחות שלה ולא של אחרות.
people-teams-none = אין קבוצות
people-teams-none-instead = חברה קטנה אינה זקוקה להן. כשאנשים חולקים לקוחות, הבעלים יוצרים קבוצה.
people-team-new = קבוצה חדשה
people-team-name = שם הקבוצה
people-team-name-taken = כבר יש קבוצה בשם הזה
people-team-members = מי בקבוצה
people-team-empty = עדיין אין בה איש.
people-team-member = בקבוצה
people-team-member-add = הוספה לקבוצה
people-team-member-remove = הוצאה מהקבוצה
people-team-rename = שם אחר
people-team-remove = מחיקת הקבוצה
people-team-remove-about = האנשים והלקוחות נשארים.
people-done-team = הקבוצה נשמרה.
people-done-team-removed = הקבוצה נמחקה.
people-access = גישה
people-this-is-you = החשבון שלך
people-disabled = ללא גישה
people-disable = הפסקת גישה
people-enable = החזרת גישה
people-done-disabled = הגישה הופסקה וכל החיבורים נותקו.
people-done-enabled = הגישה הוחזרה.
people-done-password = הסיסמה החדשה נקבעה.
people-done-own = נשמר.

people-tokens = אסימונים לתוכנות
people-tokens-about = תוכנה שמציגה אסימון פועלת בשמך ובהרשאות שלך.
people-tokens-open = אסימונים לתוכנות
people-tokens-all = האסימונים של כולם
people-tokens-all-about = אלה שבתוקף כעת.
people-tokens-new = אסימון חדש
people-tokens-name = למה הוא משמש
people-tokens-name-hint = כדי לדעת אחר כך לאיזו תוכנה הוא שייך.
people-tokens-scope = מה מותר לו
people-tokens-scope-read = קריאה
people-tokens-scope-prepare = קריאה, והכנה להחלטתי
people-tokens-scope-write = קריאה ופעולה
people-tokens-end = היום האחרון
people-tokens-used = שימוש אחרון
people-tokens-unused = אף פעם
people-tokens-state = גישה
people-tokens-ended = בוטל
people-tokens-over = פג תוקפו
people-tokens-end-do = ביטול
people-tokens-make = יצירת אסימון
people-tokens-once = יש להעתיק עכשיו: הוא מוצג פעם אחת בלבד ואינו נשמר.
people-tokens-kept = הועתק
people-tokens-reference = איך תוכנות משתמשות בו
people-tokens-none = אין אסימונים
people-tokens-none-own = יש ליצור אסימון כשתוכנה צריכה לעבוד עם מה שיש כאן.
people-tokens-none-all = לאף תוכנה אין גישה כעת.
people-tokens-done-ended = האסימון בוטל.

# The first start is for whoever started the program: it printed a word for them.
people-begin-word = המילה מהמסוף
people-begin-word-hint = התוכנה הדפיסה אותה כשהופעלה. פתיחת הכתובת המודפסת בשלמותה ממלאת אותה מעצמה.
people-begin-word-wrong = זו אינה המילה שהתוכנה הדפיסה. בכל הפעלה מודפסת מילה חדשה.
