# הבאת לקוחות ועסקאות מתוכנה אחרת: הדפים, שורת הפקודה, קובץ השורות שנדחו.

imports-title = ייבוא
imports-how = כאן אפשר להביא לקוחות, אנשי קשר, עסקאות והזמנות מתוכנה אחרת. יש לבחור קובץ; תחילה מזוהות העמודות, ודבר אינו נכתב ללא אישור.
imports-how-formats = קובצי CSV בכל קידוד, עם פסיקים, נקודות־פסיק או טאבים; חוברות (XLSX), עם בחירת הגיליון; כרטיסים מספר כתובות (vCard). קבצים מ־HubSpot, מ־Salesforce ומ־Pipedrive מזוהים לפי העמודות.
imports-how-order = תחילה לקוחות, אחר כך אנשי קשר, ולבסוף עסקאות והזמנות: כך כל שורה מוצאת את מקומה.
imports-how-deals = עסקאות פתוחות מגיעות בלי שסוכם בהן הצעד הבא. הן ממתינות ברשימה נפרדת, ולכל אחת אחראי ומועד לסיכום הצעד.
imports-how-orders = הזמנות נכנסות שורה אחר שורה: כל הזמנה הופכת לעסקה שיש בה הסכם, וכל שורה לפריט שנמכר. מה שמאחר או עוד פתוח נראה מיד כהבטחה שהופרה.
imports-how-again = אותו קובץ פעם נוספת אינו משנה דבר. שורה ששונתה משנה את מה שכתוב בה, ולא יותר.
imports-file = קובץ
imports-file-hint = CSV‏, XLSX או vCard.
imports-file-empty = הקובץ ריק. יש לבחור קובץ אחר.
imports-file-none = תחילה יש לבחור קובץ.
imports-upload = הצגת הקובץ
imports-waiting = עדיין לא יובאו
imports-past = מה יובא
imports-none = עדיין לא יובא דבר
imports-none-instead = יש לייצא את הלקוחות מהתוכנה האחרת כ־CSV ולבחור את הקובץ למעלה.
imports-when = מתי
imports-read = נקראו
imports-created = חדשות
imports-updated = שונו
imports-same = ללא שינוי
imports-refused = נדחו
imports-state-running = בתהליך
imports-state-failed = נקטע
imports-to-list = כל הייבואים

imports-account = נקראו { $read } = חדשות { $created } + שונו { $updated } + ללא שינוי { $same } + נדחו { $refused } + נעצרו { $held }

imports-note-without-step =
    { $count ->
        [one] עסקה פתוחה אחת ממתינה לצעד הבא.
        [two] שתי עסקאות פתוחות ממתינות לצעד הבא.
       *[other] { $count } עסקאות פתוחות ממתינות לצעד הבא.
    }
imports-note-made-customers =
    { $count ->
        [one] לקוח אחד ללא שורה משלו נוסף לפי שמו.
        [two] שני לקוחות ללא שורה משלהם נוספו לפי שמם.
       *[other] { $count } לקוחות ללא שורה משלהם נוספו לפי שמם.
    }
imports-note-unknown-owners =
    { $count ->
        [one] בשורה אחת רשום אחראי שאינו כאן; במקומו נרשם האחראי שנבחר.
        [two] בשתי שורות רשום אחראי שאינו כאן; במקומו נרשם האחראי שנבחר.
       *[other] ב־{ $count } שורות רשום אחראי שאינו כאן; במקומו נרשם האחראי שנבחר.
    }
imports-note-left-out =
    { $count ->
        [one] ערך אחד לא נקרא והושמט.
        [two] שני ערכים לא נקראו והושמטו.
       *[other] { $count } ערכים לא נקראו והושמטו.
    }
imports-note-blank =
    { $count ->
        [one] דילוג על שורה ריקה אחת.
        [two] דילוג על שתי שורות ריקות.
       *[other] דילוג על { $count } שורות ריקות.
    }

imports-trying = הרצת ניסיון של הקובץ
imports-importing = ייבוא הקובץ
imports-rows-so-far =
    { $rows ->
        [one] שורה אחת עד כה
        [two] שתי שורות עד כה
       *[other] { $rows } שורות עד כה
    }
imports-goes-on = הייבוא נמשך מעצמו. אפשר לעזוב את הדף ולחזור.
imports-how-far = כמה כבר נעשה
imports-cut-off = הייבוא הזה נקטע. מה שכבר נכנס נשאר; יש להפעיל שוב כדי להשלים.
imports-trial = מה היה יוצא מזה
imports-done-settled = נשמר
imports-done-removed = הקובץ הוסר
imports-remove = הסרת הקובץ
imports-to-queue = סיכום הצעדים הבאים
imports-to-deliveries = מה מאחר או עדיין פתוח
imports-refused-file = קובץ השורות שנדחו

imports-problems = מה לא הובן
imports-problems-more = יש עוד; כל השורות שנדחו נמצאות בקובץ.
imports-row = שורה
imports-row-and-line = { $row } (בקובץ { $line })
imports-column = עמודה
imports-problem = מה לא תקין

imports-what = מה הקובץ הזה
imports-what-hint = כך זוהה. יש לתקן מה שאינו נכון ולהחיל.
imports-rows-are = כל שורה היא
imports-system = המקור
imports-detected = כפי שזוהה
imports-charset = קידוד
imports-delimiter = בין התאים
imports-delimiter-comma = פסיק
imports-delimiter-semicolon = נקודה־פסיק
imports-delimiter-tab = טאב
imports-delimiter-bar = קו אנכי
imports-header = השורה הראשונה
imports-header-yes = שמות העמודות
imports-header-no = כבר נתונים
imports-apply = החלה
imports-columns = מה פירוש העמודות
imports-samples = לדוגמה
imports-becomes = השדה כאן
imports-left-out = (מושמט)
imports-day-order = סדר היום והחודש
imports-day-first = היום קודם: 31/12
imports-month-first = החודש קודם: 12/31
imports-decimal = סימן עשרוני
imports-decimal-comma = פסיק: 1,50
imports-decimal-point = נקודה: 1.50
imports-unsettled = לפי כל ערך בנפרד
imports-stages = מה פירוש השלבים
imports-stages-hint = עסקה פתוחה עומדת לכל היותר בשלב הקשר הראשון, עד שהצרכים נרשמים כאן במילים של הלקוח.
imports-stage-unknown = (לא נקבע: השורות נדחות)
imports-standing-open = פתוחה: { $stage }
imports-standing-won = "כן" סופי
imports-standing-lost = "לא" סופי
imports-standing-closed = הסתיימה ללא תשובה
imports-rest = כשאין נתון בקובץ
imports-owner = אחראי
imports-owner-hint = לרשומות שבשורה שלהן לא רשום אדם מהצוות.
imports-language = שפת הלקוחות
imports-zone = אזור זמן
imports-zone-hint = למשל Asia/Jerusalem. לפי אזור הזמן הזה נקראות השעות שבקובץ.
imports-currency = מטבע הסכומים
imports-currency-hint = שלוש אותיות, למשל ILS.
imports-currency-unknown = אין מטבע כזה. יש לכתוב את שלוש אותיותיו, למשל ILS.
imports-on-problem = ערך שאינו נקרא
imports-on-problem-refuse = דחיית השורה
imports-on-problem-leave-out = קבלת השורה בלעדיו
imports-without-customer = עסקה ללא לקוח
imports-without-customer-refuse = דחייה
imports-without-customer-create = הוספת לקוח בשם העסקה
imports-discounts = ההנחות כתובות
imports-discounts-percent = באחוזים: 15
imports-discounts-fraction = כשבר עשרוני: 0.15
imports-item-kind = מה נמכר בשורות
imports-item-kind-hint = כשזה לא כתוב בשורה עצמה.
imports-source = שם המקור
imports-source-hint = כדאי לתת אותו שם גם בפעם הבאה, כדי שאותן שורות יזוהו שוב.
imports-try = הרצת ניסיון
imports-try-hint = הרצת ניסיון אינה כותבת דבר ומראה מה היה יוצא.
imports-run = ייבוא

imports-refused-row = שורה
imports-refused-reason = סיבה

imports-kind-customers = לקוח
imports-kind-contacts = איש קשר
imports-kind-deals = עסקה
imports-kind-orders = שורה של הזמנה

imports-preset-hubspot = HubSpot
imports-preset-salesforce = Salesforce
imports-preset-pipedrive = Pipedrive
imports-preset-northwind = Northwind
imports-preset-generic = תוכנה אחרת או טבלה

imports-field-external-id = מזהה בתוכנה האחרת
imports-field-name = שם
imports-field-kind = ארגון או אדם
imports-field-first-name = שם פרטי
imports-field-last-name = שם משפחה
imports-field-email = דואר אלקטרוני
imports-field-phone = טלפון
imports-field-website = אתר
imports-field-street = רחוב
imports-field-city = יישוב
imports-field-postcode = מיקוד
imports-field-region = מחוז
imports-field-country = מדינה
imports-field-language = שפה
imports-field-time-zone = אזור זמן
imports-field-owner = אחראי
imports-field-description = הערה
imports-field-source = מקור ההתעניינות
imports-field-role = תפקיד
imports-field-created-at = מועד היצירה
imports-field-last-contacted-at = מועד הקשר האחרון
imports-field-customer-external-id = מזהה הלקוח
imports-field-customer-name = שם הלקוח
imports-field-contact-external-id = מזהה איש הקשר
imports-field-contact-name = שם איש הקשר
imports-field-title = כותרת
imports-field-stage = שלב
imports-field-status = מצב
imports-field-is-closed = הסתיימה?
imports-field-is-won = הסתיימה ב"כן"?
imports-field-amount = סכום
imports-field-currency = מטבע
imports-field-close-date = מועד הסיום
imports-field-next-step = הצעד הבא
imports-field-probability = הסתברות (מושמטת: ניחוש אינו תשובה)
imports-field-deleted = נמחקה?
imports-field-order-number = מספר ההזמנה
imports-field-line-id = מספר השורה או מזהה
imports-field-product-id = מזהה המוצר
imports-field-product = מוצר
imports-field-item-kind = סוג הפריט
imports-field-serial = מספר סידורי
imports-field-quantity = כמות
imports-field-unit-price = מחיר ליחידה
imports-field-discount = הנחה
imports-field-line-amount = סכום השורה
imports-field-unit-cost = עלות ליחידה
imports-field-line-cost = עלות השורה
imports-field-ordered-on = תאריך ההזמנה
imports-field-required-on = המועד שהובטח
imports-field-shipped-on = תאריך המשלוח

imports-problem-ragged-row = מספר התאים בשורה שונה מזה שבכותרת: { $value }.
imports-problem-unreadable = יש כאן תווים שאינם נקראים בקידוד הזה. יש לבחור קידוד אחר.
imports-problem-nul-character = יש כאן תו NUL.
imports-problem-row-too-long = השורה ארוכה ממגה־בייט. ייתכן שחסרות מירכאות סוגרות.
imports-problem-missing-name = אין שם.
imports-problem-missing-title = אין כותרת ואין מזהה.
imports-problem-missing-customer = לא ידוע לאיזה לקוח זה שייך: "{ $value }". תחילה יש לייבא את הלקוחות.
imports-problem-leave-withdrawn = "{ $value }": ההסכמה ליצירת קשר בוטלה, ולכן עסקה פתוחה אינה מתקבלת.
imports-problem-text-too-long = הטקסט ארוך מדי: "{ $value }".
imports-problem-control-character = יש כאן סוף שורה או תו בקרה אחר: "{ $value }".
imports-problem-missing-currency = לסכום "{ $value }" אין מטבע. יש לבחור אותו.
imports-problem-bad-date = "{ $value }" אינו תאריך.
imports-problem-ambiguous-date = ב־"{ $value }" היום והחודש יכולים להתחלף. יש לבחור את הסדר.
imports-problem-bad-amount = "{ $value }" אינו סכום.
imports-problem-ambiguous-amount = ב־"{ $value }" ייתכן שבר וייתכן שלא. יש לבחור את הסימן העשרוני.
imports-problem-negative-amount = הסכום "{ $value }" קטן מאפס.
imports-problem-unknown-currency = "{ $value }" אינו מטבע.
imports-problem-bad-email = הערך "{ $value }" אינו כתובת דואר אלקטרוני.
imports-problem-bad-phone = "{ $value }" אינו מספר טלפון.
imports-problem-bad-website = הערך "{ $value }" אינו כתובת אתר.
imports-problem-bad-flag = "{ $value }" אינו כן ואינו לא.
imports-problem-unknown-kind = "{ $value }" אינו ארגון ואינו אדם.
imports-problem-unknown-country = המדינה "{ $value }" אינה מוכרת כאן.
imports-problem-unknown-language = "{ $value }" אינו שם של אחת מארבע השפות.
imports-problem-unknown-time-zone = "{ $value }" אינו אזור זמן.
imports-problem-unknown-stage = השלב "{ $value }" לא נקבע. יש לציין מה פירושו.
imports-problem-unknown-status = המצב "{ $value }" אינו מוכר כאן.
imports-problem-deleted-elsewhere = השורה נמצאת בסל המיחזור של התוכנה האחרת.
imports-problem-missing-order-number = אין מספר הזמנה.
imports-problem-missing-product = אין מוצר.
imports-problem-missing-price = אין מחיר ואין סכום.
imports-problem-missing-quantity = אין כמות.
imports-problem-missing-order-date = אין תאריך הזמנה.
imports-problem-bad-quantity = הערך "{ $value }" אינו כמות.
imports-problem-bad-discount = הערך "{ $value }" אינו הנחה.
imports-problem-ambiguous-discount = ההנחה "{ $value }" יכולה להיות שבר או אחוז. יש לבחור איך כתובות ההנחות.
imports-problem-unknown-item-kind = "{ $value }" אינו סוג של פריט: ציוד, חוזה שירות, חלק חילוף או מתכלה.
imports-problem-amounts-disagree = המחיר, הכמות וההנחה נותנים סכום אחר מ־"{ $value }". יש להשמיט אחת משתי העמודות.
imports-problem-before-order = התאריך "{ $value }" קודם לתאריך ההזמנה.
imports-problem-day-ahead = התאריך "{ $value }" עוד לא הגיע.
imports-problem-other-customer = "{ $value }" אינו הלקוח של ההזמנה הזאת.
imports-problem-other-currency = שאר ההזמנה במטבע אחר: "{ $value }".
imports-problem-agreed-otherwise = הכמות, המחיר או הסוג שונים ממה שהוסכם: "{ $value }". יש לשנות את ההסכם עם הלקוח, בעסקה.
imports-problem-order-lives-here = ההזמנה "{ $value }" שונתה או נסגרה כאן מאז שנכנסה. יש להוסיף את השורה להסכם שלה.

imports-cli-mapping = { $file }: כל שורה היא { $kind }, המקור: { $preset }; { $charset }, "{ $delimiter }" בין התאים
imports-cli-progress = { $percent }%, שורות: { $rows }
imports-cli-dry-run = דבר לא נכתב: זו הייתה הרצת ניסיון.
imports-cli-refused = השורות שנדחו נמצאות ב־{ $file }.
imports-cli-problem = שורה { $row }, בקובץ { $line }: { $problem }
imports-cli-no-file = אי אפשר לקרוא את { $file }.
imports-cli-bad-mapping = המיפוי אינו מתאים לקובץ.
imports-cli-bad-value = { $flag }: "{ $value }" אינו אפשרי כאן.
imports-cli-no-owner = איש אינו נכנס עם הכתובת { $email }.
imports-cli-choose-owner = יש לציין באמצעות ‎--owner EMAIL‎ מי אחראי על מה שייכנס.
imports-cli-failed = הייבוא נקטע. מה שכבר נכנס נשאר; יש להפעיל שוב כדי להשלים.
imports-file-old-workbook = החוברת בתבנית ישנה או נעולה בסיסמה. יש לשמור אותה כ־XLSX בלי סיסמה ולבחור בה שוב.
imports-file-no-workbook = אין בקובץ הזה חוברת XLSX. יש לשמור את הטבלה כ־XLSX או כ־CSV ולבחור בה שוב.
imports-file-broken-workbook = החוברת פגומה ואי אפשר לקרוא אותה. יש לפתוח אותה בתוכנת הגיליונות, לשמור מחדש ולבחור בה שוב.
imports-file-swollen = בפריסה החוברת גדולה בהרבה מחוברת אמיתית, ולכן לא נקראה. יש לשמור את הגיליון כ־CSV ולבחור בו.
imports-file-no-sheet = אין בחוברת גיליון כזה.
imports-sheet = גיליון
imports-preset-vcard = כרטיסים מספר כתובות (vCard)
imports-problem-cell-error = לנוסחה בתא הזה אין ערך: { $value }.
imports-problem-broken-card = הכרטיס אינו שלם: חסרים תחילתו או סופו.
imports-uploading = הקובץ נקלט
imports-stop = לעצור אחרי השורות הנוכחיות
imports-done-stopping = הייבוא ייעצר תוך רגע; מה שנקלט נשאר.
imports-stopped = הייבוא נעצר. מה שנקלט נשאר ונספר למטה; הוא ימשיך מהשורה הבאה.
imports-resume = להמשיך
imports-state-stopped = נעצר
imports-state-undone = בוטל
imports-undo = לבטל את כל הייבוא
imports-undo-what = מה שהשורות יצרו ייעלם: { $created } חדשים. מה ששינו יחזור לקדמותו: { $updated } שינויים. יומן האירועים ישמור שזה קרה.
imports-undo-now = לבטל
imports-undo-not = להשאיר כמות שהוא
imports-undo-blocked = אי אפשר לבטל אותו: מאז עבדו על אלה.
imports-undo-more = אלה הראשונים; יש עוד.
imports-done-undone = הייבוא בוטל.
imports-too-many-waiting = כבר ממתינים חמישה קבצים שלך. תחילה יש לייבא אחד מהם או להסיר אותו.
imports-file-too-large = הקובץ גדול ממה שההתקנה הזאת מקבלת. יש לפצל אותו או לייבא אותו משורת הפקודה.
imports-file-paused = במשך דקה לא הגיע דבר, וההעלאה הופסקה. יש לבחור שוב בקובץ.
imports-problem-not-seen = הלקוח מטופל בידי אחרים ואינו גלוי לך: { $value }.
imports-cli-id = לביטול הייבוא הזה: forgetmenot undo-import { $id }
imports-cli-undone = בוטל: { $gone } לקוחות הוסרו, { $restored } חזרו לקדמותם.
imports-cli-no-import = אין ייבוא כזה.
imports-cli-worked-on = הייבוא לא בוטל: מאז עבדו על אלה.
imports-field-tax-number = מספר מס
imports-field-tags = תגיות
imports-preset-forgetmenot = ‏Forgetmenot עצמה
imports-problem-bad-postcode = "{ $value }" אינו מיקוד של המדינה הזאת.
imports-problem-address-nowhere = "{ $value }" מופיע בלי רחוב ובלי יישוב, והכתובת אינה מובילה לשום מקום.
imports-problem-bad-tax-number = "{ $value }" אינו מספר מס של המדינה הזאת: חסרה ספרה או שיש בה טעות.
imports-problem-bad-tag = "{ $value }" ארוך מדי לתגית: מותרים 40 תווים.
imports-problem-bad-number = "{ $value }" אינו מספר.
imports-problem-bad-choice = "{ $value }" אינו אחת האפשרויות של השדה הזה.
imports-problem-left-out = הוחלט לוותר על השורה הזאת: ייתכן שזה לקוח שכבר נמצא כאן.
imports-note-no-place =
    { $count ->
        [one] איש קשר אחד נקלט בלי התגיות, השדות או מספר המס שלו: אלה שייכים ללקוחות בלבד.
        [two] שני אנשי קשר נקלטו בלי התגיות, השדות או מספר המס שלהם: אלה שייכים ללקוחות בלבד.
       *[other] { $count } אנשי קשר נקלטו בלי התגיות, השדות או מספר המס שלהם: אלה שייכים ללקוחות בלבד.
    }
imports-held = ממתינות
imports-held-title = אולי מישהו שכבר נמצא כאן
imports-held-about = השורות האלה לא נקלטו: כל אחת היא אולי לקוח שכבר קיים אצלכם. יש לומר על כל אחת מי זה; מה שנשאר פתוח ימתין.
imports-held-trial = השורות האלה היו ממתינות להחלטה: כל אחת היא אולי לקוח שכבר קיים אצלכם.
imports-held-row = שורה
imports-held-who = בקובץ
imports-held-likely = אולי
imports-held-answer = מי זה
imports-held-answer-of = מי זה { $name }
imports-held-later = להחליט אחר כך
imports-held-new = מישהו חדש: להוסיף
imports-held-it = זה { $name }: לעדכן
imports-held-leave = לוותר על השורה
imports-held-in-file = שורה אחרת בקובץ הזה
imports-held-send = לקבל את התשובות
imports-held-all-new = להוסיף את כולן כחדשות
imports-held-all-leave = לוותר על כולן
imports-held-more = יש עוד שורות ממתינות; הן יופיעו אחרי שתינתן תשובה לאלה.
imports-held-gone = תוכן השורות האלה כבר אינו נשמר.
imports-done-answered = התשובות התקבלו
imports-held-not-taken =
    { $count ->
        [one] תשובה אחת לא התקבלה: בינתיים כבר ניתנה תשובה, או שהלקוח כבר אינו כאן.
        [two] שתי תשובות לא התקבלו: בינתיים כבר ניתנה תשובה, או שהלקוחות כבר אינם כאן.
       *[other] { $count } תשובות לא התקבלו: בינתיים כבר ניתנה תשובה, או שהלקוחות כבר אינם כאן.
    }
imports-on-likely = לקוח שאולי כבר נמצא כאן
imports-on-likely-hold = לעצור את השורה ולשאול אותי
imports-on-likely-add = להוסיף בכל זאת
imports-saved = מיפויים שמורים
imports-saved-about = מה פירוש העמודות של קובץ, תחת שם. קובץ עם אותן עמודות ייקרא כך בלי שאלות.
imports-saved-none = עדיין לא נשמר מיפוי
imports-saved-none-instead = אפשר להביט בקובץ, לומר מה פירוש העמודות שלו ולשמור זאת תחת שם.
imports-saved-used = נקרא כפי שנשמר: "{ $name }".
imports-saved-use = לקרוא כפי שנשמר בשם
imports-saved-use-now = לקרוא כך
imports-saved-name = לשמור את המיפוי בשם
imports-saved-name-hint = הקובץ הבא עם אותן עמודות ייקרא כך בלי שאלות.
imports-saved-share = לשתף עם כל מי שמייבא
imports-saved-keep = לשמור את המיפוי
imports-saved-rename = שם
imports-saved-columns = עמודות: { $columns }
imports-saved-of = נשמר בידי { $name }
imports-saved-shared = משותף
imports-saved-change = לשמור
imports-saved-delete = למחוק
imports-done-kept = המיפוי נשמר
imports-done-used = העמודות נקראו כפי שנשמר
imports-done-changed = נשמר
imports-done-deleted = המיפוי נמחק
imports-cli-held = שורות שנעצרו ממתינות לתשובה בדף של הייבוא הזה.
