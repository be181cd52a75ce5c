# Bills and payments.
bills-title = חשבוניות
bills-of-case = החשבוניות של העסקה
bills-back = אל חשבוניות העסקה
bills-back-to-all = אל כל החשבוניות
bills-back-to-case = חזרה לעסקה
bills-empty = אין עדיין חשבוניות ותשלומים
bills-empty-instead = חשבונית מתחילה בעסקה, אחרי שיש הסכם. חשבוניות אלקטרוניות ודפי חשבון נקלטים למטה.
bills-none = אין עדיין חשבוניות
bills-none-instead = מה שהוסכם ועוד לא חויב מופיע למטה.
bills-no-agreement = בעסקה הזאת עוד אין הסכם, ולכן אין עדיין לפי מה לחייב.
bills-to-agreement = אל ההסכם
bills-unbilled = הוסכם ועוד לא חויב
bills-new = הכנת חשבונית
bills-new-hint = כאן כל מה שעוד לא חויב. אפשר להסיר מה ששייך לחשבונית אחרת; שורות ריקות לא נשמרות.
bills-new-do = שמירה כטיוטה
bills-edit = עריכת הטיוטה
bills-edit-hint = החשבונית הזאת עוד לא נמסרה. בטיוטה של תיקון רושמים מה צריך להופיע בחשבונית.
bills-correct = תיקון החשבונית
bills-correct-hint = יש לרשום מה צריך להופיע בחשבונית. התיקון הוא ההפרש; בלי שורות הוא מבטל את החשבונית כולה. הוא נחשב לטעות שלנו.
bills-correct-do = שמירת התיקון כטיוטה
bills-cancel = ביטול הטיוטה
bills-lines = פירוט השורות

# { $number } counts the lines from 1.
bills-line = שורה { $number }
bills-what = פירוט
bills-agreed-line = שורה בהסכם
bills-agreed-none = אין
bills-quantity = כמות
bills-quantity-wrong = יש להזין כמות גדולה מאפס, למשל 2 או 1.5
bills-net = לפני מס
bills-rate = שיעור המס באחוזים
bills-rate-wrong = יש להזין שיעור מ־0 עד 100, או להשאיר ריק אם השורה פטורה
bills-exempt = פטור
bills-tax = מס
bills-gross = כולל מס
bills-rounding = המס של כל שורה מעוגל ליחידה הקטנה ביותר של המטבע, חצי כלפי מעלה; המס של החשבונית הוא סכום המס של השורות.
bills-number = מספר

# { $number } is the number of another bill.
bills-number-hint = המספר הבא בסדרה שלכם. האחרון: { $number }
bills-number-unknown = אין חשבונית במספר הזה
bills-bill-number = חשבונית { $number }
bills-correction-number = תיקון { $number }
bills-draft = טיוטת חשבונית
bills-correction-draft = טיוטת תיקון
bills-correction = תיקון
bills-corrections = תיקונים
bills-corrected = סכום התיקונים
bills-corrects = תיקון של
bills-corrects-open = החשבונית
bills-customer = לקוח
bills-state = מצב
bills-state-draft = טיוטה
bills-state-sent = נשלחה
bills-state-paid = שולמה
bills-state-cancelled = בוטלה
bills-issued = תאריך הפקה
bills-due = לתשלום עד
bills-source = מקור
bills-source-written = נכתבה כאן
bills-source-ksef-2 = חשבונית אלקטרונית, KSeF FA(2)
bills-source-ksef-3 = חשבונית אלקטרונית, KSeF FA(3)
bills-source-ubl = חשבונית אלקטרונית, UBL
bills-source-cii = חשבונית אלקטרונית, CII
bills-finding = נקלטה עם הפרשים
bills-agreed = הוסכם, לא חויב
bills-this = החשבונית הזאת
bills-difference = הפרש
bills-differs = שונה
bills-as-agreed = כמוסכם

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
bills-difference-other-currency = ההסכם במטבע אחר: { $currency }.
bills-difference-unknown-item = לא מופיע בהסכם: { $what }.
bills-difference-more-quantity = יותר ממה שנותר לחייב. { $what }: { $billed }, נותר: { $left }.
bills-difference-no-quantity = אין כמות: { $what }.
bills-difference-other-price = מחיר אחר. { $what }: { $stated }, הוסכם: { $agreed }.
bills-difference-sum-wrong = הסכום לפני מס הוא { $stated }, לפי השורות { $agreed }.
bills-difference-tax-wrong = המס הוא { $stated }, לפי השורות { $agreed }.
bills-difference-missing = נשאר לחשבונית אחרת. { $what }: { $left }.
bills-send = שליחת החשבונית
bills-send-hint = החשבונית נמסרת ללקוח מחוץ לתוכנה; כאן היא מקבלת מספר ותאריך, והתשלום צפוי במועד שהוסכם.
bills-send-do = סימון כנשלחה
bills-open = יתרה לתשלום
bills-paid = שולם
bills-payments = תשלומים
bills-payments-none = עוד לא התקבל עליה תשלום.
bills-paid-otherwise = תשלום במזומן או בכרטיס
bills-paid-on = תאריך
bills-paid-how = אמצעי תשלום
bills-paid-how-hint = במזומן, בכרטיס, בקיזוז.
bills-paid-do = רישום התשלום
bills-amount = סכום
bills-booked = נרשם בבנק
bills-payer = משלם
bills-account = חשבון
bills-words = פרטי ההעברה
bills-matched-by = שויך
bills-by-person = ידנית
bills-by-itself = אוטומטית
bills-to-send = לשליחה
bills-sent-due = נשלחו, לפני המועד
bills-overdue = אחרי המועד
bills-paid-lately = שולמו לאחרונה
bills-remind = תזכורת
bills-remind-hint = מוצעת תזכורת מנומסת: שיחה או כמה שורות אישיות. שום דבר לא נשלח אוטומטית.
bills-remind-call = שיחה עם הלקוח
bills-remind-done = רישום התזכורת
bills-reminded = תזכורת

# { $when } is a day and a time.
bills-reminded-at = תזכורת: { $when }
bills-remind-quiet = שקט עד { $when }
bills-remind-withdrawn = הלקוח מבקש שלא יפנו אליו
bills-money-waits = תשלומים שממתינים לשיוך
bills-candidates = ייתכן שזה עבור
bills-candidates-none = אין חשבונית פתוחה מתאימה
bills-candidates-some = { $count ->
        [one] חשבונית אחת מתאימה
        [two] שתי חשבוניות עשויות להתאים
       *[other] { $count } חשבוניות עשויות להתאים
    }
bills-payment = תשלום
bills-payment-open = ממתין לשיוך
bills-payment-matched = שויך
bills-payment-aside = נשמר בצד
bills-unmatched = עוד לא שויך
bills-matched = שויך לחשבוניות
bills-what-now = מה לעשות
bills-match = שיוך לחשבונית הזאת
bills-match-other = שיוך לחשבונית אחרת
bills-unmatch = ביטול השיוך
bills-aside = זה לא עבור חשבונית
bills-aside-why = למה
bills-aside-hint = פיקדון, החזר, כסף של אחר.
bills-aside-do = שמירה בצד
bills-again = בדיקה חוזרת
bills-invoices-wait = חשבוניות אלקטרוניות ממתינות
bills-waiting = חשבונית אלקטרונית ממתינה
bills-waiting-settled = היא כבר טופלה.
bills-buyer = קונה
bills-buyer-tax = מספר עוסק
bills-why-waits = למה היא ממתינה
bills-doubt-unknown-buyer = אין לקוח עם מספר העוסק או השם הזה
bills-doubt-several-buyers = כמה לקוחות מתאימים
bills-doubt-no-case = באף הסכם של הלקוח לא נותר סכום כזה לחיוב
bills-doubt-several-cases = כמה עסקאות מתאימות
bills-doubt-differs = היא שונה ממה שהוסכם
bills-doubt-correction = היא מתקנת חשבונית אחרת
bills-doubt-advance = רשום בה שכבר שולמה או שהיא על מקדמה
bills-doubt-number-taken = המספר הזה כבר שייך לחשבונית אחרת
bills-doubt-unclear = הסכומים שבה אינם חד־משמעיים
bills-which-case = לאיזו עסקה היא שייכת?
bills-no-billable = עוד אין עסקה עם הסכם.
bills-compare = השוואה להסכם
bills-take = קליטה כחשבונית של העסקה
bills-take-differs = היא כבר אצל הלקוח. אם תיקלט כך, ההפרשים יירשמו כממצא, ואפשר ליישב אותם בתיקון.
bills-dismiss = סימון כחשבונית שאינה שלנו
bills-errors = טעויות בחשבוניות

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = תיקונים: { $corrections }, חשבוניות: { $bills }. השיעור: { $share }.
bills-e1-differing = נקלטו אף שנבדלו מההסכם: { $differing }.

# { $shown } is a number.
bills-more = מוצגות רק { $shown } הראשונות.
bills-files = קליטת קבצים
bills-einvoices = חשבוניות אלקטרוניות
bills-einvoices-hint = KSeF FA(2) ו־FA(3), UBL, CII. מה שוודאי נקלט כחשבונית שנשלחה, והשאר ממתין לבדיקה.
bills-statements = דפי חשבון
bills-statements-hint = camt.053 ו־MT940. כל תנועה מטופלת; קליטה חוזרת של אותו קובץ לא משנה דבר.
bills-read = קליטה
bills-report = תוצאות הקליטה
bills-no-files = לא נבחר קובץ.
bills-file = קובץ
bills-outcome = תוצאה

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = נקלטה כחשבונית: { $number }
bills-file-known = כבר נמצאת כאן, דבר לא השתנה: { $number }
bills-file-waits = ממתינה לבדיקה: { $number }. { $why }
bills-file-not-ours = חשבונית שהקונה מפיק לחקלאי אינה חשבונית שלנו; דבר לא נשמר
bills-file-notice = זו הודעה על תנועות בודדות; יש לקלוט את דף החשבון (camt.053), שבו נמצאות כולן

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = לא נקלט, דבר לא נשמר: { $what }
bills-file-refused-at = לא נקלט, דבר לא נשמר: { $what } (שורה { $line }, תו { $column }, { $path })
bills-problem-amount-too-large = סכום גדול מדי
bills-problem-balance-differs = היתרות לא תואמות את התנועות
bills-problem-cut-off = הקובץ נקטע
bills-problem-dtd = הקובץ מגדיר מבנה משלו (DTD)
bills-problem-missing = חסר פרט חובה
bills-problem-not-a-currency = זה אינו מטבע
bills-problem-not-a-date = זה אינו תאריך
bills-problem-not-an-amount = זה אינו סכום
bills-problem-not-a-number = זה אינו מספר
bills-problem-not-text = הקובץ אינו טקסט
bills-problem-not-xml = הקובץ אינו XML תקין
bills-problem-other-currency = סכום במטבע אחר
bills-problem-sum-differs = סכום החלקים שונה מהסכום הכולל
bills-problem-too-deep = הקינון בקובץ עמוק מדי
bills-problem-too-large = הקובץ גדול מדי
bills-problem-too-many-decimals = בסכום יש יותר ספרות עשרוניות מאשר במטבע
bills-problem-unknown-format = פורמט לא מוכר
bills-problem-unknown-value = ערך לא מוכר בפורמט הזה

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: תנועות: { $entries }, נכנסו: { $came }, כבר היו כאן: { $known }, אינן כסף נכנס: { $passed }. שויכו: { $matched }, ממתינות לשיוך: { $open }.
bills-statement-known = { $account }: דף החשבון כבר כאן, דבר לא השתנה. תנועות: { $entries }.
bills-statement-taken-back = תשלומים שהבנק החזיר: { $count }. יש לבדוק את החשבוניות ששולמו בהם.
bills-done-drafted = הטיוטה נשמרה. כדאי להשוות אותה להסכם, ואז לשלוח.
bills-done-changed = הטיוטה שונתה.
bills-done-correction-drafted = טיוטת התיקון נשמרה. היא תקפה מרגע השליחה.
bills-done-sent = נשלחה; התשלום צפוי במועדו.
bills-done-cancelled = הטיוטה בוטלה.
bills-done-paid = התשלום נרשם.
bills-done-reminded = התזכורת נרשמה.
bills-done-matched = שויך.
bills-done-unmatched = השיוך בוטל; התשלום שוב ממתין.
bills-done-aside = נשמר בצד, עם הסיבה.
bills-done-again = שוב ממתין לשיוך.
bills-done-taken = מעכשיו היא חשבונית של העסקה.
bills-done-dismissed = נרשם שהיא לא שלנו.
