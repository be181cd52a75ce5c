# The agreement: the customer's consent in the right form, and what it says.

agreements-title = הסכם
agreements-new = רישום ההסכם
agreements-new-do = רישום הסכמת הלקוח
agreements-amend = רישום שינוי
agreements-amend-do = רישום הסכמת הלקוח לשינוי
agreements-back = אל ההסכם
agreements-back-to-case = חזרה לעסקה

agreements-lines = על מה הוסכם
agreements-lines-hint = כל שורה הופכת לפריט שנמצא במעקב עד שהוא מתקבל אצל הלקוח. המחיר הוא של כל השורה. שורות ריקות לא נשמרות.
agreements-lines-stay = שורה שסוכמה נשארת. כל עוד לא חויבה אפשר לשנות אותה; מה שחדש נרשם למטה.
# { $number } counts the lines from 1.
agreements-line = שורה { $number }
agreements-line-what = { $number }. פירוט
agreements-what = פירוט
agreements-kind = סוג
agreements-kind-unsaid = בחירה
agreements-kind-equipment = ציוד
agreements-kind-contract = חוזה שירות
agreements-kind-part = חלק חילוף
agreements-kind-consumable = מתכלה
agreements-quantity = כמות
agreements-quantity-wrong = יש להזין כמות גדולה מאפס, למשל 2 או 1.5
agreements-price = מחיר לפני מס
agreements-price-below-zero = מחיר לא יורד מתחת לאפס: הנחה נכללת במחיר של השורה שלה
agreements-cost = העלות שלנו, אם ידועה
agreements-more = עוד שורות ריקות
agreements-total = סך הכול
agreements-payment = תשלום אחרי חשבונית
agreements-payment-days = ימים מהחשבונית עד התשלום
agreements-payment-days-hint = כפי שהוסכם עם הלקוח; 0 פירושו תשלום מיידי.
agreements-payment-days-wrong = יש להזין מספר ימים שלם, מ־0 עד 365
agreements-reference = מספר ההזמנה או ההסכם
agreements-reference-hint = כפי שהוא במסמכי הלקוח: לפיו החשבונית משויכת להסכם הזה.

agreements-terms = תנאים
agreements-terms-hint = כדאי לעבור עם הלקוח על כל תנאי, באותו גודל אותיות כמו השאר. לתנאי מכביד יש נימוק, והלקוח מאשר אותו בנפרד. תנאים ריקים לא נשמרים.
# { $number } counts the terms from 1.
agreements-term = תנאי { $number }
agreements-burden = התנאי מכביד על הלקוח
agreements-reason = נימוק במילים פשוטות
agreements-reason-when = (נחוץ כשהתנאי מכביד)
agreements-reason-missing = יש להסביר במילים פשוטות למה נדרש התנאי המכביד
agreements-because = הסיבה:
agreements-acknowledged = הלקוח מאשר את התנאי הזה בנפרד
agreements-acknowledged-missing = יש לעבור על התנאי המכביד עם הלקוח ולסמן כשהוא מאשר אותו
agreements-acknowledged-done = אושר

agreements-consent = הסכמת הלקוח
# { $value } is an amount of money.
agreements-value-small = סך הכול { $value }: סכום קטן.
agreements-value-middle = סך הכול { $value }: סכום בינוני.
agreements-value-large = סך הכול { $value }: סכום גדול.
agreements-form = באיזו צורה
agreements-form-spoken = בעל פה
agreements-form-spoken-about = שני הצדדים חוזרים על מה שהוסכם, והלקוח אומר "כן".
agreements-form-handshake = לחיצת יד
agreements-form-handshake-about = פנים אל פנים, בנוכחות עדים או בלעדיהם.
agreements-form-email = מייל
agreements-form-email-about = אנחנו כותבים מה הוסכם, והלקוח משיב "כן".
agreements-form-order-form = טופס הזמנה
agreements-form-order-form-about = הזמנה של הלקוח על גבי טופס רגיל.
agreements-form-minutes = סיכום פגישה
agreements-form-minutes-about = אנחנו כותבים מה סוכם, והלקוח מאשר.
agreements-form-contract = הסכם בכתב
agreements-form-contract-about = מסמך ששני הצדדים חותמים עליו.
agreements-fit-fits = מתאימה לסכום הזה.
agreements-fit-light = קלה מדי לסכום הזה.
agreements-fit-heavy = כבדה מדי לסכום הזה.
agreements-fit-known = הצורה נשארת אף שאינה מתאימה; ההסכם יציין זאת
agreements-evidence = איפה ההסכמה מתועדת
agreements-evidence-hint = בנוכחות מי נאמרה, באיזה מייל, באיזה עמוד של איזה מסמך.
agreements-evidence-elsewhere = ההסכם הגיע מתוכנה אחרת, והתיעוד נשמר שם.
agreements-document = המסמך שמראה את ההסכמה
agreements-document-none = אין
agreements-given-by = ההסכמה ניתנה על ידי
agreements-unsaid = לא צוין
agreements-at = מתי ניתנה
agreements-at-hint = אם נשאר ריק: ממש עכשיו.
agreements-offer = על סמך ההצעה
agreements-offer-open = פתיחת ההצעה

agreements-versions = גרסאות
# { $version } is a number.
agreements-version = הסכם, גרסה { $version }
agreements-versions-more = גם גרסאות ישנות יותר נשמרות.
agreements-older = יש גרסה מאוחרת יותר, והיא התקפה.
agreements-line-new = חדשה
agreements-line-changed = שונתה
# { $what } is the name of what was sold, { $quantity } a number, { $price } an amount of money.
agreements-line-was = קודם: { $what }, { $quantity }, { $price }
agreements-done-agreed = ההסכם נרשם. מעכשיו הפריטים שלו במעקב.
agreements-done-amended = השינוי נרשם כגרסה חדשה.

agreements-classes = צורות ההסכם
agreements-classes-about = צורת ההסכם צריכה להתאים לגודל הסכום. צורה קלה מדי או כבדה מדי אינה אסורה: הדף מציין זאת, וכך נשמר בהסכם.
agreements-class-small = סכום קטן: בעל פה, לחיצת יד או מייל.
agreements-class-middle = סכום בינוני: מייל, טופס הזמנה או סיכום פגישה.
agreements-class-large = סכום גדול: סיכום פגישה או הסכם בכתב.
agreements-back-to-settings = אל הכללים
# { $currency } is a code such as EUR.
agreements-small-below = קטן: מתחת לסכום זה, { $currency }
agreements-large-from = גדול: החל מסכום זה, { $currency }
# { $small } and { $large } are amounts of money.
agreements-bounds = קטן מתחת ל־{ $small }, גדול החל מ־{ $large }
agreements-bounds-wrong = שני הסכומים צריכים להיות גדולים מאפס, והשני גדול מן הראשון
agreements-change-before = קודם
agreements-change-after = עכשיו
agreements-done-classes = צורות ההסכם נשמרו.
