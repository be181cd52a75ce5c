# The closing of the service: one checklist, and the desk of all closings. { $item }, { $items },
# { $document } and { $standard } are what the procedure calls them; { $count }, { $days },
# { $settled } and { $all } are numbers; { $day }, { $since } and { $when } are times, { $by } and
# { $owner } people of ours.

closing-title = סגירת השירות
closing-lede = נפתחה: { $since } · אחראי: { $owner } · נוהל בגרסה { $version }
closing-procedure = הנוהל
closing-back = חזרה לעסקה
closing-not-agreed = קודם ההסכם. אחר כך הלקוח יכול לומר שהכול עובד.
closing-not-won = זה מתחיל אחרי ה"כן" הסופי של הלקוח.
closing-before = הסגירה נפתחת כשהלקוח אומר שהכול עובד. זה סעיף אחד מרבים, ולבדו הוא לא סוגר דבר.
closing-closed = הכול הוסדר. נסגר: { $day }, { $by }.
closing-blossom = פריחה מלאה: השירות סגור
closing-progress = הוסדרו
closing-counted = { $settled } מתוך { $all }
closing-moved = { $days ->
    [0] התקדמה היום.
    [one] יום אחד בלי התקדמות.
    [two] יומיים בלי התקדמות.
   *[other] { $days } ימים בלי התקדמות.
 }
closing-stands-still = עומדת במקום

closing-state-true = בסדר
closing-state-open = פתוח
closing-state-waived = הדרישה בוטלה
closing-state-not-applicable = לא רלוונטי

closing-waits-needs = { $count ->
    [one] צורך אחד פתוח
    [two] שני צרכים פתוחים
   *[other] { $count } צרכים פתוחים
 }
closing-waits-expectations = { $count ->
    [one] ציפייה אחת עדיין לא אושרה
    [two] שתי ציפיות עדיין לא אושרו
   *[other] { $count } ציפיות עדיין לא אושרו
 }
closing-waits-questions = { $count ->
    [one] שאלה אחת בלי תשובה
    [two] שתי שאלות בלי תשובה
   *[other] { $count } שאלות בלי תשובה
 }
closing-waits-no-word = עדיין חסרה מילת הלקוח שהכול הוסדר
closing-waits-not-asked = עדיין לא נשאלה שאלה על פרטים קטנים
closing-waits-details = { $count ->
    [one] פרט אחד פתוח
    [two] שני פרטים פתוחים
   *[other] { $count } פרטים פתוחים
 }
closing-waits-promises = { $count ->
    [one] הבטחה אחת שלנו פתוחה
    [two] שתי הבטחות שלנו פתוחות
   *[other] { $count } הבטחות שלנו פתוחות
 }
closing-waits-document-missing = חסר מסמך: "{ $document }"
closing-waits-document-not-final = המסמך עדיין לא סופי: "{ $document }"
closing-waits-document-not-shared = המסמך עדיין לא גלוי ללקוח: "{ $document }"
closing-waits-not-agreed = אין הסכם
closing-waits-unbilled = { $count ->
    [one] פריט אחד שנמכר לא חויב במלואו
    [two] שני פריטים שנמכרו לא חויבו במלואם
   *[other] { $count } פריטים שנמכרו לא חויבו במלואם
 }
closing-waits-drafts = { $count ->
    [one] חשבונית אחת עדיין לא נשלחה
    [two] שתי חשבוניות עדיין לא נשלחו
   *[other] { $count } חשבוניות עדיין לא נשלחו
 }
closing-waits-unpaid = { $count ->
    [one] חשבונית אחת לא שולמה במלואה
    [two] שתי חשבוניות לא שולמו במלואן
   *[other] { $count } חשבוניות לא שולמו במלואן
 }
closing-waits-differences = { $count ->
    [one] פריט אחד חויב אחרת ממה שסוכם
    [two] שני פריטים חויבו אחרת ממה שסוכם
   *[other] { $count } פריטים חויבו אחרת ממה שסוכם
 }
closing-waits-doing = { $count ->
    [one] במסלול אחד עוד יש עבודה שלנו
    [two] בשני מסלולים עוד יש עבודה שלנו
   *[other] ב־{ $count } מסלולים עוד יש עבודה שלנו
 }
closing-waits-asking = { $count ->
    [one] מסלול אחד מחכה לקבלה של הלקוח
    [two] שני מסלולים מחכים לקבלה של הלקוח
   *[other] { $count } מסלולים מחכים לקבלה של הלקוח
 }
closing-waits-unplanned = { $count ->
    [one] התחזוקה של פריט אחד לא תוכננה
    [two] התחזוקה של שני פריטים לא תוכננה
   *[other] התחזוקה של { $count } פריטים לא תוכננה
 }
closing-waits-planless = { $count ->
    [one] למכשיר אחד אין תוכנית תחזוקה
    [two] לשני מכשירים אין תוכנית תחזוקה
   *[other] ל־{ $count } מכשירים אין תוכנית תחזוקה
 }
closing-waits-standard = הכלל הזה עדיין לא נבדק: { $standard }
closing-waits-not-confirmed = חסר אישור של הלקוח שהכול עובד
closing-waits-not-heard = עדיין לא נשאלה שאלה מה שלום הלקוח
closing-waits-issues = { $count ->
    [one] פנייה אחת פתוחה
    [two] שתי פניות פתוחות
   *[other] { $count } פניות פתוחות
 }
closing-waits-no-care-plan = הזמן שאחרי הסגירה עדיין לא סוכם
closing-waits-no-note = עדיין לא נרשם איך זה נעשה
closing-waits-no-document = מסמך צריך להראות זאת
closing-waits-no-customer = הלקוח צריך לומר זאת
closing-waits-rests-on = קודם: { $item }

closing-go-case = לעסקה
closing-go-documents = למסמכים
closing-go-agreement = להסכם
closing-go-bills = לחשבוניות
closing-go-items = לפריטים שנמכרו
closing-go-issues = לפניות

closing-given = { $by }, { $when }
closing-fell = זה נפל: { $when }, יחד עם מה שזה נשען עליו. יש לרשום זאת שוב.
closing-waived-by = הדרישה בוטלה: { $by }, { $when }
closing-unmark-do = ביטול
closing-field-channel = באיזו דרך
closing-field-contact = מי אומר זאת
closing-contact-self = הלקוח
closing-field-document = איזה מסמך
closing-note = רישום איך זה נעשה
closing-note-words = איך זה נעשה
closing-document = בחירת המסמך שמראה זאת
closing-document-words = מה הוא מראה
closing-customer = רישום דברי הלקוח
closing-customer-words = דברי הלקוח
closing-mark-do = שמירה
closing-waive = ביטול הדרישה
closing-waive-hint = רק בעלים, עם סיבה ובשם מלא. מה שמגיע ללקוח לא מבוטל לעולם.
closing-waive-words = למה זה נשאר לא עשוי
closing-waive-do = ביטול הדרישה

closing-confirm = הלקוח אומר שהכול עובד
closing-confirm-words = במילים של הלקוח
closing-confirm-do = רישום האישור
closing-word = הלקוח אומר שהכול הוסדר
closing-word-words = במילים של הלקוח
closing-word-do = רישום מילת הלקוח
closing-expectation-met-do = הלקוח מאשר
closing-expectation-released-do = הלקוח מוותר
closing-ask = נשאלה שאלה על פרטים קטנים
closing-ask-words = מה עלה מזה
closing-ask-hint = דברים קטנים שהלקוח לא היה מזכיר בלי שאלה, ושעשויים להכריע אם יחזור.
closing-ask-do = רישום שנשאלה שאלה
closing-detail-raise = התגלה פרט קטן
closing-detail-words = הפרט, במילים של הלקוח
closing-detail-owner = מי יסדיר אותו
closing-detail-due = עד מתי
closing-detail-do = רישום הפרט
closing-detail-about = { $owner }, { $when }
closing-detail-open = פתוח
closing-detail-settled = הוסדר
closing-detail-settle = רישום מה עלה מזה
closing-detail-outcome = מה עלה מזה
closing-detail-settle-do = הוסדר
closing-standard-look = בדיקה
closing-standard-open = עוד לא נבדק
closing-standard-kept = נשמר
closing-standard-breach = חריגה, בהודאה
closing-standard-found = מה היה
closing-standard-found-kept = הכלל נשמר
closing-standard-found-breach = הייתה חריגה, ואנחנו מודים בה
closing-standard-words = מה השתבש
closing-standard-words-hint = רק בחריגה: בפשטות, כפי שהיה.
closing-standard-do = שמירה
closing-satisfaction = שאלה מה שלום הלקוח
closing-satisfaction-hint = שאלה נפרדת, בלי קשר לחתימה.
closing-score = תשובת הלקוח
closing-score-1 = 1 – רע
closing-score-2 = 2 – לא טוב
closing-score-3 = 3 – ככה ככה
closing-score-4 = 4 – טוב
closing-score-5 = 5 – טוב מאוד
closing-satisfaction-words = במילים של הלקוח
closing-satisfaction-do = רישום התשובה
closing-heard = { $score } מתוך 5, { $when }
closing-care = סיכום הזמן שאחרי הסגירה
closing-care-days = ימים מהסגירה עד לכל שיחה
closing-care-days-hint = בסדר עולה, עם רווחים, למשל 2 14 90.
closing-care-days-wrong = יש לכתוב מספרים שלמים מ־1 עד 365, בסדר עולה, עם רווחים.
closing-care-ground = מה יכול לבוא אחר כך
closing-care-ground-hint = ממה יכול לצמוח שיתוף הפעולה הבא.
closing-care-may-raise = הלקוח מרשה להעלות זאת
closing-care-do = שמירה
closing-care-chosen = שיחות אחרי מספר הימים הזה: { $days }
closing-care-raise-yes = הלקוח מרשה להעלות מה יכול לבוא אחר כך
closing-care-raise-no = אין רשות מהלקוח להעלות מה יכול לבוא אחר כך

closing-review = איש עדיין לא עבר על כל הרשימה. המבט הראשון אומר כמה טובה הייתה העבודה לפני הסגירה.
closing-review-do = הרשימה נבדקה
closing-reviewed = מבט ראשון: { $day }, בסדר { $settled } מתוך { $all }.
closing-changes = העברה
closing-owner = אחראי לסגירה
closing-owner-do = העברה
closing-close = סגירת השירות
closing-close-open = עוד פתוחים:
closing-close-ready = אין דבר פתוח. הסגירה היא מעשה של אדם אחד שעומד מאחוריה.
closing-close-do = סגירת השירות

closing-done-confirmed = האישור נרשם.
closing-done-marked = נשמר.
closing-done-unmarked = בוטל.
closing-done-waived = הדרישה בוטלה, עם הסיבה.
closing-done-word = מילת הלקוח נרשמה.
closing-done-asked = נרשם שנשאלה שאלה.
closing-done-detail = הפרט נרשם, עם אחראי ומועד.
closing-done-detail-settled = הפרט הוסדר.
closing-done-standard = נשמר.
closing-done-satisfaction = התשובה נרשמה.
closing-done-care = הזמן שאחרי הסגירה סוכם.
closing-done-expectation = נשמר.
closing-done-reviewed = המבט הראשון נרשם.
closing-done-handed-over = הועבר.
closing-done-closed = השירות סגור. הכול הוסדר, והליווי מתחיל.

closing-desk-title = סגירת שירות
closing-desk-about = בראש מה שעומד במקום.
closing-desk-case = עסקה
closing-desk-owner = אחראי
closing-desk-settled = הוסדרו
closing-desk-us = מחכה לנו
closing-desk-them = מחכה ללקוח
closing-desk-still = ימים בלי התקדמות
closing-desk-more = ועוד { $count }
closing-desk-ready = דבר: אפשר לסגור
closing-desk-none = אין סגירה פתוחה
closing-desk-none-instead = סגירה נפתחת כשלקוח אומר שהכול עובד.
closing-desk-pages = דפים
closing-desk-next = הדף הבא
closing-desk-first = חזרה להתחלה
closing-late = נסגרו לאחרונה
closing-late-day = נסגר
closing-late-by = על ידי
closing-late-quality = במבט הראשון
closing-late-quality-none = לא נבדק
closing-late-troubles = בעיות אחרי
closing-reports = דוחות
closing-reports-about = { $days ->
    [one] נערך מעצמו, כל יום.
    [two] נערך מעצמו, כל יומיים.
   *[other] נערך מעצמו, כל { $days } ימים.
 }
closing-reports-none = הראשון ייערך כשיהיה על מה לדווח.
closing-report-day = יום
closing-report-open = פתוחות
closing-report-still = עומדות במקום
closing-report-closed = נסגרו מאז הדוח הקודם
closing-report-quality = בסדר במבט הראשון
closing-report-troubled = בעיות אחרי סגירה
