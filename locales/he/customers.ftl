# Customers: the list, the customer's own page, and what is said of them.

customers-title = לקוחות
customers-new = לקוח חדש
customers-add-do = הוספה
customers-edit = עריכה
customers-back = לדף הלקוח
customers-name = שם
customers-kind = סוג
customers-kind-organization = ארגון
customers-kind-person = אדם
customers-language = שפה
customers-language-hint = השפה שבה מדברים עם הלקוח.
customers-zone = אזור הזמן של הלקוח
customers-zone-hint = שעות שהלקוח קובע הן לפי השעון הזה.
customers-owner = אחראי
customers-note = הערה
customers-tax-number = מספר עוסק
customers-tax-number-hint = לעניין מע״מ, כפי שהוא מופיע בחשבוניות של הלקוח. לפיו מזוהה חשבונית אלקטרונית.
customers-more = עוד על הלקוח

customers-filter = סינון הרשימה
customers-filter-do = הצגה
customers-filter-clear = הצגת כולם
customers-owner-any = כולם
customers-next-due = הצעד הבא
customers-open-cases =
    { $count ->
        [one] עסקה פתוחה אחת
        [two] שתי עסקאות פתוחות
       *[other] { $count } עסקאות פתוחות
    }
customers-no-step = אין
customers-pages = דפי הרשימה
customers-first-page = מההתחלה
customers-next-page = לדף הבא
customers-nobody = אין אף אחד בשם הזה
customers-nobody-instead = אפשר לנסות את תחילתה של מילה אחרת מן השם, או להוסיף לקוח.
customers-none = עוד אין כאן אף אחד
customers-none-instead = אפשר להביא את הלקוחות מתוכנה אחרת, או להוסיף את הראשון ידנית.
customers-import = ייבוא קובץ

customers-channels = דרכי התקשרות
customers-channel-kind = סוג
customers-channel-phone = טלפון
customers-channel-email = דואר אלקטרוני
customers-channel-postal = כתובת למשלוח דואר
customers-channel-messenger = מסרים מיידיים
customers-channel-web = אתר
customers-channel-address = מספר או כתובת
customers-channel-whose = של מי
customers-channel-add = הוספת דרך התקשרות
customers-channel-remove = הסרה
customers-channel-remove-do = הסרה
customers-phone-wrong = יש להזין מספר טלפון, למשל ⁦+972 3 555 0123⁩
customers-email-wrong = יש להזין כתובת דואר אלקטרוני, למשל name@example.com
customers-web-wrong = יש להזין כתובת של אתר, למשל example.com

customers-contacts = אנשי קשר
customers-contact-add = הוספת איש קשר
customers-contact-name = שם
customers-contact-position = תפקיד
customers-contact-language = שפה
customers-contact-language-same = כמו של הלקוח

# { $language } such as "Polish"; { $time } such as "14:05 (Jerusalem)"; { $owner } a name; { $day } such as "22 Nov".
customers-speaks = שפה: { $language }
customers-their-time = השעה אצל הלקוח: { $time }
customers-owned = אחראי: { $owner }
customers-since = איתנו מ־{ $day }
customers-record = תיעוד שיחה
customers-promise-new = הבטחה חדשה
customers-promise-open = פתיחה
customers-we-owe = הובטח ללקוח
customers-they-owe = הובטח לנו
customers-owe-nothing = אין הבטחות פתוחות.
customers-named-by-them = המועד של הלקוח
customers-named-by-us = המועד שלנו

customers-cases = עסקאות פתוחות
customers-case = עסקה
customers-case-new = עסקה חדשה
customers-no-case = עוד אין עסקה
customers-no-open-case = אין כרגע.
# { $what } is what happens next, { $when } when.
customers-next-step = הצעד הבא: { $what }, { $when }
customers-stages-alike = שני הצדדים באותו שלב.
customers-stages-differ = השלבים שונים. השלב של הלקוח הוא הקובע.
customers-case-decision = החלטת הלקוח: { $when }
customers-case-amount = שווי אפשרי: { $amount }
customers-cases-ended = עסקאות שהסתיימו
customers-cases-ended-count =
    { $count ->
        [one] עסקה אחת שהסתיימה
        [two] שתי עסקאות שהסתיימו
       *[other] { $count } עסקאות שהסתיימו
    }
customers-case-answer = תשובה
customers-case-ended = סיום
customers-case-open = פתוחה
customers-case-final-yes = "כן" סופי
customers-case-final-no = "לא" סופי
customers-case-released = שוחררה

customers-reach = איך יוצרים קשר
customers-no-channel = עוד אין לנו מספר או כתובת.
customers-timeline = כל ההיסטוריה
customers-timeline-earlier = קודם לכן
customers-older = קודם לכן
customers-no-life = אין דבר לפני כן
customers-no-life-instead = ההיסטוריה עם הלקוח הזה מתחילה מאוחר יותר.

# Leave to be contacted. { $when } such as "Fri 27 Nov 10:00" on the clock of { $place }.
customers-leave-withdrawn = הלקוח מבקש שלא יפנו אליו. מניחים לו; חזרה ביוזמת הלקוח תתקבל בשמחה.
customers-leave-withdrawn-tag = לא לפנות
customers-leave-quiet = בקשת הלקוח: שקט עד { $when } ({ $place }). עד אז פונים רק אם הלקוח מבקש.
customers-leave-quiet-tag = שקט לפי בקשה
customers-leave-withdraw = הלקוח מבקש שלא יפנו אליו
customers-leave-withdraw-meaning = זה מחייב מיד: עסקאות פתוחות משתחררות וכך גם ההבטחות שלנו. זה לא "לא", והלקוח יכול לחזור בכל עת.
customers-leave-withdraw-do = לא לפנות יותר
customers-leave-restore = הלקוח שוב מסכים ליצירת קשר
customers-leave-restore-meaning = רק אם הלקוח אומר זאת בעצמו. עסקאות ששוחררו ממתינות עד שהלקוח יחזור אליהן.
customers-leave-restore-do = יש הסכמה

customers-done-added = הלקוח נוסף.
customers-done-changed = נשמר.
customers-done-contact-added = איש הקשר נוסף.
customers-done-contact-changed = איש הקשר נשמר.
customers-done-channel-added = דרך ההתקשרות נוספה.
customers-done-channel-removed = דרך ההתקשרות הוסרה.
customers-done-leave-withdrawn = לא פונים יותר. העסקאות הפתוחות שוחררו.
customers-done-leave-restored = שוב אפשר לפנות.
customers-country = מדינה
customers-country-hint = לפי הנהוג בה נקראים טלפונים, כתובות ומספרי עוסק.
customers-country-meant = לפי אזור הזמן של הלקוח
customers-tax-not-digits = יש להזין ספרות בלבד; מותרים ביניהן רווחים ומקפים
customers-tax-length = במספרי העוסק של המדינה הזאת מספר הספרות שונה: כדאי לספור שוב
customers-tax-check-digit = ספרת הביקורת אינה מתאימה: ספרה שגויה, או שתי ספרות שהוחלפו ביניהן
customers-tax-form = מספר עוסק של המדינה הזאת אינו נראה כך
customers-phone-unsure = במדינה הזאת לא מוכר מספר כזה: יש לבדוק אותו, או לסמן שהוא נכון
customers-phone-keep = המספר נכון כפי שהוא
customers-addresses = כתובות
customers-address-add = הוספת כתובת
customers-address-remove-do = הסרת הכתובת
customers-address-kind = ייעוד
customers-address-office = משרד
customers-address-delivery = משלוח
customers-address-billing = חשבוניות
customers-address-home = בית
customers-address-street = רחוב ומספר
customers-address-postal-code = מיקוד
customers-address-city = יישוב
customers-address-region = מחוז
customers-address-country = מדינה
customers-address-country-none = לא צוינה
customers-address-empty = יש להזין רחוב או יישוב
customers-postal-code-hint = לדוגמה { $code }
customers-postal-code-unsure = במדינה הזאת המיקוד נכתב אחרת: יש לבדוק אותו, או לסמן שהוא נכון
customers-postal-code-keep = המיקוד נכון כפי שהוא
customers-done-address-added = הכתובת נוספה.
customers-done-address-changed = הכתובת נשמרה.
customers-done-address-removed = הכתובת הוסרה.
customers-likely-title = ייתכן שהלקוח כבר כאן
customers-likely-new = זה לקוח אחר
customers-likely-unseen = מישהו אחר אחראי ללקוח דומה. לבירור: { $owner }
customers-common-tax-number = אותו מספר מס
customers-common-email = אותה כתובת דואר אלקטרוני
customers-common-phone = אותו טלפון
customers-common-name = שם דומה
customers-duplicates = כפילויות אפשריות
customers-duplicates-about = זוגות שיש להם מספר או כתובת משותפים, או שם דומה. כדאי לבדוק את שניהם לפני המיזוג.
customers-duplicates-one = האחד
customers-duplicates-other = האחר
customers-duplicates-common = המשותף
customers-duplicates-do = מה לעשות
customers-duplicates-look = השוואה
customers-duplicates-apart = אינם אותו לקוח
customers-duplicates-none = אין לקוחות שרשומים פעמיים
customers-duplicates-none-instead = לקוחות חדשים מושווים לקיימים כבר בזמן ההקלדה.
customers-duplicates-none-here = אין כפילויות בדף הזה
customers-duplicates-none-here-instead = יש עוד מה לבדוק: אפשר לעבור לדף הבא.
customers-done-apart = נשמר: אלה שני לקוחות שונים.
customers-merge = מיזוג שני לקוחות
customers-merge-about = השניים הופכים לאחד. היכן שהם שונים יש לבחור מה נשאר; דבר אינו אובד, ואפשר לבטל.
customers-merge-whom = עם מי למזג
customers-merge-find = חיפוש לקוח
customers-merge-find-do = חיפוש
customers-merge-nobody = אין לקוחות דומים
customers-merge-nobody-instead = אפשר לחפש את הרשומה השנייה לפי שמה.
customers-merge-stays = נשאר
customers-merge-gone = מתמזג לתוכו
customers-merge-none = אין
customers-merge-leave = אחד מהם מבקש שלא יפנו אליו. מעתה זה חל על שניהם.
customers-merge-moves = מה עובר
customers-merge-moves-about = הכול נשאר עם התאריך ועם שם מי שרשם אותו. אנשי קשר ודרכי התקשרות משותפים מוצגים פעם אחת.
customers-merge-nothing = אין שם דבר מלבד מה שמופיע למעלה.
customers-merge-cases = עסקאות
customers-merge-interactions = אינטראקציות
customers-merge-promises = הבטחות
customers-merge-agreements = הסכמים
customers-merge-bills = חשבוניות
customers-merge-documents = מסמכים
customers-merge-issues = פניות
customers-merge-contacts = אנשי קשר
customers-merge-channels = דרכי התקשרות
customers-merge-addresses = כתובות
customers-merge-do = מיזוג
customers-merge-other-way = מיזוג בכיוון ההפוך
customers-merge-open = מיזוג עם רשומה אחרת
customers-merge-told = מוזג { $when }
customers-merged = רשומה שמוזגה
customers-done-merged-here = הרשומה הזאת מוזגה לתוך הרשומה שמוצגת כאן.
customers-merged-told = מוזג { $when }, על ידי: { $who }
customers-merged-undone = המיזוג בוטל.
customers-merged-stays = כבר אי אפשר לבטל את המיזוג
customers-merged-stays-why = מאז עבדו על מה שמוזג, או מיזגו אותו הלאה. אי אפשר לדעת לאיזו משתי הרשומות שייך מה שנעשה:
customers-merged-undo-about = כל שורה חוזרת למקומה, ושתי הרשומות חוזרות להיות כפי שהיו.
customers-merged-undo-do = ביטול המיזוג
customers-done-merged = שני הלקוחות מוזגו.
customers-done-parted = המיזוג בוטל: אלה שוב שני לקוחות.
