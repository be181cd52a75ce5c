# Bills and payments.
bills-title = חשבוניות
bills-of-case = החשבוניות של העסקה
bills-back = אל חשבוניות העסקה
bills-back-to-all = אל כל החשבוניות
bills-back-to-case = חזרה לעסקה
bills-empty = אין עדיין חשבוניות ותשלומים
bills-empty-instead = חשבונית מתחילה בעסקה, אחרי שיש הסכם. חשבוניות אלקטרוניות ודפי בנק נקראים למטה.
bills-none = אין עדיין חשבוניות
bills-none-instead = מה שהוסכם ועוד לא חויב מופיע למטה.
bills-no-agreement = בעסקה הזאת עוד אין הסכם, ולכן אין לפי מה לחייב.
bills-to-agreement = אל ההסכם
bills-unbilled = הוסכם ועוד לא חויב
bills-new = הכנת חשבונית
bills-new-hint = כאן כל מה שעוד לא חויב. אפשר להוציא מה ששייך לחשבונית אחרת; שורות ריקות לא נשמרות.
bills-new-do = שמירה כטיוטה
bills-edit = עריכת הטיוטה
bills-edit-hint = החשבונית הזאת עוד לא אצל איש. בתיקון נרשם מה צריך להופיע בחשבונית.
bills-correct = תיקון החשבונית
bills-correct-hint = יש לרשום מה צריך להופיע בחשבונית. התיקון הוא ההפרש; בלי שורות הוא מבטל את כולה. הוא נחשב לטעות שלנו.
bills-correct-do = שמירת התיקון כטיוטה
bills-cancel = השלכת הטיוטה
bills-lines = שורה אחר שורה

# { $number } counts the lines from 1.
bills-line = שורה { $number }
bills-what = פירוט
bills-agreed-line = שורה בהסכם
bills-agreed-none = אין
bills-quantity = כמות
bills-quantity-wrong = יש להזין כמות גדולה מאפס, למשל 2 או 1.5
bills-net = לפני מס
bills-rate = מס באחוזים
bills-rate-wrong = יש להזין שיעור מ־0 עד 100, או להשאיר ריק אם השורה פטורה
bills-exempt = פטור
bills-tax = מס
bills-gross = כולל מס
bills-rounding = המס של כל שורה מעוגל ליחידה הקטנה של המטבע, חצי כלפי מעלה; המס של החשבונית הוא סכומם.
bills-number = מספר

# { $number } is the number of another bill.
bills-number-hint = המספר הבא אצלכם. האחרון: { $number }
bills-number-unknown = אין חשבונית במספר הזה
bills-bill-number = חשבונית { $number }
bills-correction-number = תיקון { $number }
bills-draft = טיוטת חשבונית
bills-correction-draft = טיוטת תיקון
bills-correction = תיקון
bills-corrections = תיקונים
bills-corrected = תוקן ב־
bills-corrects = מתקן את
bills-corrects-open = החשבונית
bills-customer = לקוח
bills-state = מצב
bills-state-draft = טיוטה
bills-state-sent = נשלחה
bills-state-paid = שולמה
bills-state-cancelled = בוטלה
bills-issued = תאריך הנפקה
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
bills-send-hint = הלקוח מקבל אותה מכם; כאן היא מקבלת מספר ותאריך, והתשלום צפוי במועד שהוסכם.
bills-send-do = נשלחה
bills-open = לתשלום
bills-paid = שולם
bills-payments = תשלומים
bills-payments-none = עוד לא התקבל עליה דבר.
bills-paid-otherwise = תשלום במזומן או בכרטיס
bills-paid-on = יום
bills-paid-how = איך
bills-paid-how-hint = במזומן, בכרטיס, בקיזוז.
bills-paid-do = רישום התשלום
bills-amount = סכום
bills-booked = נרשם בבנק
bills-payer = משלם
bills-account = חשבון
bills-words = מה נכתב
bills-matched-by = הותאם
bills-by-person = בידי אדם
bills-by-itself = אוטומטית
bills-to-send = לשליחה
bills-sent-due = נשלחו, לפני המועד
bills-overdue = אחרי המועד
bills-paid-lately = שולמו לאחרונה
bills-remind = תזכורת
bills-remind-hint = מוצעת מילה מנומסת: שיחה או כמה שורות אישיות. שום דבר לא נשלח מעצמו.
bills-remind-call = לשוחח
bills-remind-done = רישום התזכורת
bills-reminded = תזכורת

# { $when } is a day and a time.
bills-reminded-at = תזכורת: { $when }
bills-remind-quiet = לא להטריד עד { $when }
bills-remind-withdrawn = הלקוח מבקש שלא ליצור קשר
bills-money-waits = כסף שממתין לאדם
bills-candidates = אולי עבור
bills-candidates-none = אין חשבונית פתוחה מתאימה
bills-candidates-some = { $count ->
        [one] חשבונית אחת מתאימה
        [two] שתי חשבוניות עשויות להתאים
       *[other] { $count } חשבוניות עשויות להתאים
    }
bills-payment = תשלום
bills-payment-open = ממתין לאדם
bills-payment-matched = הותאם
bills-payment-aside = הונח בצד
bills-unmatched = עוד לא הותאם
bills-matched = הותאם ל־
bills-what-now = מה לעשות
bills-match = זה עבור החשבונית
bills-match-other = עבור חשבונית אחרת
bills-unmatch = זה היה עבור דבר אחר
bills-aside = זה לא עבור חשבונית
bills-aside-why = מדוע
bills-aside-hint = פיקדון, החזר, כסף של אחר.
bills-aside-do = הנחה בצד
bills-again = לבדוק שוב
bills-invoices-wait = חשבוניות אלקטרוניות ממתינות
bills-waiting = חשבונית אלקטרונית ממתינה
bills-waiting-settled = זה הוסדר.
bills-buyer = קונה
bills-buyer-tax = מספר עוסק
bills-why-waits = מדוע ממתינה
bills-doubt-unknown-buyer = אין לקוח במספר העוסק או בשם הזה
bills-doubt-several-buyers = ייתכנו כמה לקוחות
bills-doubt-no-case = באף הסכם של הלקוח לא נותר סכום כזה לחיוב
bills-doubt-several-cases = ייתכנו כמה עסקאות
bills-doubt-differs = היא לא כפי שהוסכם
bills-doubt-correction = היא מתקנת חשבונית אחרת
bills-doubt-advance = כתוב בה שכבר שולמה או שהיא מקדמה
bills-doubt-number-taken = לחשבונית אחרת יש המספר הזה
bills-doubt-unclear = הסכומים שבה מעלים שאלה
bills-which-case = של איזו עסקה היא?
bills-no-billable = עוד אין עסקה עם הסכם.
bills-compare = השוואה להסכם
bills-take = קליטה כחשבונית של העסקה
bills-take-differs = היא כבר אצל הלקוח. אם תיקלט כך, ההפרשים יישמרו כממצא, ותיקון יסדר אותם.
bills-dismiss = היא לא שלנו
bills-errors = טעויות בחשבוניות

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = תיקונים: { $corrections }, חשבוניות: { $bills }. זה { $share }.
bills-e1-differing = נקלטו אף שנבדלו מההסכם: { $differing }.

# { $shown } is a number.
bills-more = מוצגות רק { $shown } הראשונות.
bills-files = קריאת קבצים
bills-einvoices = חשבוניות אלקטרוניות
bills-einvoices-hint = KSeF FA(2) ו־FA(3), UBL, CII. מה שוודאי נהיה חשבונית שנשלחה, והשאר ממתין לאדם.
bills-statements = דפי חשבון בנק
bills-statements-hint = camt.053 ו־MT940. כל רישום מטופל; אותו קובץ פעמיים לא משנה דבר.
bills-read = קריאה
bills-report = מה נקרא
bills-no-files = לא נבחר קובץ.
bills-file = קובץ
bills-outcome = מה עלה בו

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = נקלטה כחשבונית: { $number }
bills-file-known = כבר מוכרת, דבר לא השתנה: { $number }
bills-file-waits = ממתינה לאדם: { $number }. { $why }
bills-file-not-ours = חשבונית שקונה מוציא לחקלאי אינה חשבונית שלנו; דבר לא נשמר
bills-file-notice = זו הודעה על רישומים בודדים; יש לקרוא את דף החשבון (camt.053), שבו כולם

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = נדחה, דבר לא נשמר: { $what }
bills-file-refused-at = נדחה, דבר לא נשמר: { $what } (שורה { $line }, טור { $column }, { $path })
bills-problem-amount-too-large = סכום גדול מדי
bills-problem-balance-differs = היתרות לא תואמות את הרישומים
bills-problem-cut-off = הקובץ נקטע
bills-problem-dtd = הקובץ כולל דקדוק משלו
bills-problem-missing = חסר דבר שחייב להופיע
bills-problem-not-a-currency = זה אינו מטבע
bills-problem-not-a-date = זה אינו תאריך
bills-problem-not-an-amount = זה אינו סכום
bills-problem-not-a-number = זה אינו מספר
bills-problem-not-text = הקובץ אינו טקסט
bills-problem-not-xml = הקובץ אינו XML תקין
bills-problem-other-currency = סכום במטבע אחר
bills-problem-sum-differs = החלקים לא מסתכמים לסכום
bills-problem-too-deep = הקינון בקובץ עמוק מדי
bills-problem-too-large = הקובץ גדול מדי
bills-problem-too-many-decimals = סכום מדויק יותר מהמטבע
bills-problem-unknown-format = תבנית לא מוכרת
bills-problem-unknown-value = התבנית לא מכירה את הערך

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: רישומים { $entries }, נכנסו { $came }, כבר מוכרים { $known }, אינם כסף נכנס { $passed }. הותאמו: { $matched }, לאדם: { $open }.
bills-statement-known = { $account }: דף החשבון כבר כאן, דבר לא השתנה. רישומים: { $entries }.
bills-statement-taken-back = הבנק החזיר תשלומים: { $count }. יש לבדוק את החשבוניות שעבורן היו.
bills-done-drafted = הטיוטה נשמרה. יש להשוות להסכם ואז לשלוח.
bills-done-changed = הטיוטה שונתה.
bills-done-correction-drafted = טיוטת התיקון נשמרה. היא תקפה מרגע השליחה.
bills-done-sent = נשלחה; התשלום צפוי במועדו.
bills-done-cancelled = הטיוטה הושלכה.
bills-done-paid = התשלום נרשם.
bills-done-reminded = התזכורת נרשמה.
bills-done-matched = הותאם.
bills-done-unmatched = ההתאמה בוטלה; התשלום ממתין לאדם.
bills-done-aside = הונח בצד, עם הסיבה.
bills-done-again = שוב ממתין לאדם.
bills-done-taken = היא חשבונית של העסקה.
bills-done-dismissed = הושמטה.
