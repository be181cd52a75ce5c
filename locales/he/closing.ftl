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
closing-before = הסגירה נפתחת כשהלקוח אומר שהכול עובד. זה סעיף אחד מני רבים, ולבדו אינו סוגר דבר.
closing-closed = הכול הוסדר. נסגר: { $day }, { $by }.
closing-blossom = פריחה מלאה: השירות סגור
closing-progress = הוסדרו
closing-counted = { $settled } מתוך { $all }
closing-moved = { $days ->
    [0] הייתה התקדמות היום.
    [one] יום אחד בלי התקדמות.
    [two] יומיים בלי התקדמות.
   *[other] { $days } ימים בלי התקדמות.
 }
closing-stands-still = עומדת במקום

closing-state-true = בסדר
closing-state-open = פתוח
closing-state-waived = ויתור
closing-state-not-applicable = לא חל

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
closing-waits-no-word = עדיין לא נאמר מצד הלקוח שהכול הוסדר
closing-waits-not-asked = עדיין לא שאלנו על פרטים קטנים
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
closing-waits-document-not-shared = המסמך עדיין לא אצל הלקוח: "{ $document }"
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
    [one] מסלול אחד ממתין לאישור קבלה מהלקוח
    [two] שני מסלולים ממתינים לאישור קבלה מהלקוח
   *[other] { $count } מסלולים ממתינים לאישור קבלה מהלקוח
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
closing-waits-standard = הסטנדרט הזה עדיין לא נבדק: { $standard }
closing-waits-not-confirmed = חסר אישור מהלקוח שהכול עובד
closing-waits-not-heard = עדיין לא שאלנו מה שלום הלקוח
closing-waits-issues = { $count ->
    [one] פנייה אחת פתוחה
    [two] שתי פניות פתוחות
   *[other] { $count } פניות פתוחות
 }
closing-waits-no-care-plan = הליווי שאחרי הסגירה עדיין לא סוכם
closing-waits-no-note = עדיין לא נרשם איך זה נעשה
closing-waits-no-document = נחוץ מסמך שמראה זאת
closing-waits-no-customer = הלקוח צריך לומר זאת
closing-waits-rests-on = קודם: { $item }

closing-go-case = לעסקה
closing-go-documents = למסמכים
closing-go-agreement = להסכם
closing-go-bills = לחשבוניות
closing-go-items = לפריטים שנמכרו
closing-go-issues = לפניות

closing-given = { $by }, { $when }
closing-fell = הסימון בוטל: { $when }, כשנפתח שוב סעיף שהוא תלוי בו. יש לרשום אותו שוב.
closing-waived-by = ויתור: { $by }, { $when }
closing-unmark-do = ביטול הסימון
closing-field-channel = איך זה נאמר
closing-field-contact = מי אומר זאת
closing-contact-self = הלקוח
closing-field-document = איזה מסמך
closing-note = רישום איך זה נעשה
closing-note-words = איך זה נעשה
closing-document = בחירת המסמך שמראה זאת
closing-document-words = מה הוא מראה
closing-customer = רישום דברי הלקוח
closing-customer-words = מה אומר הלקוח
closing-mark-do = שמירה
closing-waive = ויתור על הסעיף
closing-waive-hint = רק הבעלים, עם נימוק ובשמם. על מה שמגיע ללקוח אי אפשר לוותר.
closing-waive-words = למה זה לא ייעשה
closing-waive-do = ויתור

closing-confirm = הלקוח אומר שהכול עובד
closing-confirm-words = במילים של הלקוח
closing-confirm-do = רישום האישור
closing-word = הלקוח אומר שהכול הוסדר
closing-word-words = במילים של הלקוח
closing-word-do = רישום דברי הלקוח
closing-expectation-met-do = רישום אישור הלקוח
closing-expectation-released-do = רישום ויתור הלקוח
closing-ask = שאלנו על פרטים קטנים
closing-ask-words = מה עלה מהשאלה
closing-ask-hint = דברים קטנים שלא היו עולים בלי שאלה, ושעשויים להכריע אם הלקוח יחזור.
closing-ask-do = רישום ששאלנו
closing-detail-raise = עלה פרט קטן
closing-detail-words = הפרט, במילים של הלקוח
closing-detail-owner = מי מסדיר אותו
closing-detail-due = עד מתי
closing-detail-do = רישום הפרט
closing-detail-about = { $owner }, { $when }
closing-detail-open = פתוח
closing-detail-settled = הוסדר
closing-detail-settle = רישום התוצאה
closing-detail-outcome = מה התוצאה
closing-detail-settle-do = סימון כהוסדר
closing-standard-look = בדיקה
closing-standard-open = עוד לא נבדק
closing-standard-kept = נשמר
closing-standard-breach = חריגה שהודינו בה
closing-standard-found = מה היה
closing-standard-found-kept = הסטנדרט נשמר
closing-standard-found-breach = הייתה חריגה, ואנחנו מודים בה
closing-standard-words = מה השתבש
closing-standard-words-hint = רק בחריגה: בפשטות, כפי שהיה.
closing-standard-do = שמירה
closing-satisfaction = שאלה לשלום הלקוח
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
closing-care = סיכום הליווי שאחרי הסגירה
closing-care-days = ימים מהסגירה עד לכל שיחה
closing-care-days-hint = בסדר עולה, עם רווחים, למשל ⁦2 14 90⁩.
closing-care-days-wrong = יש לכתוב מספרים שלמים מ־1 עד 365, בסדר עולה, עם רווחים.
closing-care-ground = מה יכול לבוא בהמשך
closing-care-ground-hint = ממה יכול לצמוח שיתוף הפעולה הבא.
closing-care-may-raise = הלקוח מסכים שנעלה את זה
closing-care-do = שמירה
closing-care-chosen = שיחות אחרי מספר הימים הזה: { $days }
closing-care-raise-yes = הלקוח מסכים שנעלה את מה שיכול לבוא בהמשך
closing-care-raise-no = אין הסכמה מהלקוח להעלות את מה שיכול לבוא בהמשך

closing-review = עדיין לא נעשתה סקירה של כל הרשימה. הסקירה הראשונה מראה כמה טובה הייתה העבודה לפני הסגירה.
closing-review-do = סימון הרשימה כנסקרה
closing-reviewed = סקירה ראשונה: { $day }, בסדר: { $settled } מתוך { $all }.
closing-changes = העברה
closing-owner = אחראי לסגירה
closing-owner-do = העברה
closing-close = סגירת השירות
closing-close-open = עוד פתוחים:
closing-close-ready = אין דבר פתוח. הסגירה היא מעשה של אדם אחד שעומד מאחוריה.
closing-close-do = סגירת השירות

closing-done-confirmed = האישור נרשם.
closing-done-marked = נשמר.
closing-done-unmarked = הסימון בוטל.
closing-done-waived = הוויתור נרשם, עם הנימוק.
closing-done-word = דברי הלקוח נרשמו.
closing-done-asked = נרשם ששאלנו.
closing-done-detail = הפרט נרשם, עם אחראי ומועד.
closing-done-detail-settled = הפרט הוסדר.
closing-done-standard = נשמר.
closing-done-satisfaction = התשובה נרשמה.
closing-done-care = הליווי שאחרי הסגירה סוכם.
closing-done-expectation = נשמר.
closing-done-reviewed = הסקירה הראשונה נרשמה.
closing-done-handed-over = הועבר.
closing-done-closed = השירות סגור. הכול הוסדר, והליווי מתחיל.

closing-desk-title = סגירות
closing-desk-about = מה שעומד במקום מופיע ראשון.
closing-desk-case = עסקה
closing-desk-owner = אחראי
closing-desk-settled = הוסדרו
closing-desk-us = ממתין לנו
closing-desk-them = ממתין ללקוח
closing-desk-still = ימים בלי התקדמות
closing-desk-more = ועוד { $count }
closing-desk-ready = הכול מוכן: אפשר לסגור
closing-desk-none = אין סגירה פתוחה
closing-desk-none-instead = סגירה נפתחת כשלקוח אומר שהכול עובד.
closing-desk-pages = דפים
closing-desk-next = הדף הבא
closing-desk-first = חזרה להתחלה
closing-late = נסגרו לאחרונה
closing-late-day = נסגר
closing-late-by = בידי מי
closing-late-quality = בסקירה הראשונה
closing-late-quality-none = ללא סקירה
closing-late-troubles = בעיות אחרי הסגירה
closing-reports = דוחות
closing-reports-about = { $days ->
    [one] נערך אוטומטית מדי יום.
    [two] נערך אוטומטית אחת ליומיים.
   *[other] נערך אוטומטית אחת ל־{ $days } ימים.
 }
closing-reports-none = הראשון ייערך כשיהיה על מה לדווח.
closing-report-day = יום
closing-report-open = פתוחות
closing-report-still = עומדות במקום
closing-report-closed = נסגרו מאז הדוח הקודם
closing-report-quality = בסדר בסקירה הראשונה
closing-report-troubled = בעיות אחרי סגירה
closing-desk-unconfirmed = { $count ->
    [one] שירות אחד התקבל במלואו, ועוד לא נשאלה השאלה אם הכול עובד.
    [two] שני שירותים התקבלו במלואם, ועוד לא נשאלה השאלה אם הכול עובד.
   *[other] { $count } שירותים התקבלו במלואם, ועוד לא נשאלה השאלה אם הכול עובד.
 }
closing-desk-see = את מי לשאול
