# One line of life: what each event says. { $what } is a promise, { $when } a day with its time,
# { $stage } a stage's name, { $title } the name of a case, { $version } the number of an offer.

timeline-they = הלקוח
timeline-we = אנחנו
timeline-said = במילים של הלקוח
timeline-noted = הערה שלנו
timeline-tag-kept = קוימה
timeline-tag-kept-late = קוימה באיחור
timeline-tag-broken = הופרה
timeline-tag-message-left = הושארה הודעה

timeline-contact-in-call = שיחה מן הלקוח
timeline-contact-in-meeting = פגישה ביוזמת הלקוח
timeline-contact-in-shop = ביקור של הלקוח בחנות
timeline-contact-in-email = מייל מן הלקוח
timeline-contact-in-message = הודעה מן הלקוח
timeline-contact-out-call = שיחה מאיתנו
timeline-contact-out-meeting = פגישה
timeline-contact-out-shop = שיחה בחנות
timeline-contact-out-email = מייל מאיתנו
timeline-contact-out-message = הודעה מאיתנו
timeline-attempt-call = שיחה מאיתנו, אין מענה
timeline-attempt-meeting = באנו, לא היה איש
timeline-attempt-shop = חיכינו בחנות, איש לא בא
timeline-attempt-email = מייל מאיתנו
timeline-attempt-message = הודעה מאיתנו

timeline-customer-added = לקוח חדש
timeline-customer-changed = הפרטים שונו
timeline-customer-owner-changed = אחראי אחר ללקוח
timeline-contact-added = נוסף איש קשר
timeline-contact-changed = פרטי איש הקשר שונו
timeline-channel-added = נוספה דרך התקשרות
timeline-channel-removed = הוסרה דרך התקשרות
timeline-permission-granted = לא עכשיו; מותר להתקשר: { $when }
timeline-permission-refused = אין הסכמה לשיחה בהמשך
timeline-permission-withdrawn = בקשה שלא נפנה
timeline-permission-restored = שוב יש הסכמה לפנייה
timeline-case-opened = נפתחה עסקה: { $title }
timeline-case-changed = תיאור העסקה שונה
timeline-case-owner-changed = אחראי אחר לעסקה
timeline-case-reopened = הלקוח חזר: העסקה שוב פתוחה
timeline-case-released = שחרור ללא תשובה
timeline-their-stage = השלב של הלקוח: { $stage }
timeline-our-stage = השלב שלנו: { $stage }
timeline-decision-date-named = מועד ההחלטה: { $when }
timeline-final-yes = "כן" סופי
timeline-final-no = "לא" סופי, בתודה
timeline-promise-made = הבטחה שלנו: { $what }, { $when }
timeline-promise-made-theirs = הבטחה של הלקוח: { $what }, { $when }
# A word beside these two says "kept" or "broken".
timeline-promise-kept = { $what }
timeline-promise-kept-theirs = הלקוח קיים: { $what }
timeline-promise-broken = { $what }
timeline-promise-broken-theirs = עוד לא הגיע: { $what }
timeline-promise-moved = נדחה ל־{ $when }: { $what }
timeline-promise-moved-theirs = נדחה ל־{ $when }: { $what }
timeline-promise-released = שוחרר: { $what }
timeline-promise-released-theirs = שוחרר: { $what }
timeline-need-recorded = צורך
timeline-need-met = הצורך נענה
timeline-need-released = הצורך כבר לא קיים
timeline-needs-agreed = רשימת הצרכים הוסכמה
timeline-expectation-recorded = ציפייה
timeline-question-asked = שאלה
timeline-question-answered = תשובה לשאלה
timeline-value-assessed = הערכת ערך
timeline-offer-drafted = הצעה { $version }: טיוטה
timeline-offer-given = הצעה { $version } נמסרה
timeline-offer-withdrawn = הצעה { $version } בוטלה
# { $item } is the name of a sold item, { $track } one of the things that are followed for it.
timeline-item-sold = נמכר: { $item }
timeline-item-changed = תיאור הפריט עודכן: { $item }
timeline-item-retired = כבר לא בשימוש: { $item }
timeline-delivered-in-part = סופק חלק: { $item }
timeline-delivery-slipped = הלקוח יודע על המועד החדש: { $item }
timeline-delivery-slipped-late = ההודעה ללקוח על המועד החדש באה רק אחרי שהמועד עבר: { $item }
timeline-delivery-slipped-their-wish = מועד חדש לבקשת הלקוח: { $item }
timeline-trained-in-part = נערכה הדרכה, ועוד לא כולם יודעים להשתמש: { $item }
timeline-track-done = { $track }, נעשה: { $item }
timeline-track-accepted = לדברי הלקוח הכול בסדר: { $track }, { $item }
timeline-track-accepted-billing = שולם: { $item }
timeline-track-released = הלקוח כבר לא מעוניין: { $track }, { $item }
timeline-track-reopened = נפתח שוב: { $track }, { $item }
timeline-fault-reported = הלקוח מדווח על תקלה: { $item }
timeline-fault-fixed = התקלה תוקנה: { $item }
timeline-maintenance-planned = התחזוקה תוכננה: { $item }
timeline-visit-made = ביקור תחזוקה: { $item }
timeline-service-set-changed = ערכת השירות עודכנה

timeline-cause-silence = לא היה מענה; נכתבה הודעה קצרה אחת
timeline-cause-no-leave = אין הסכמה לחזור לשיחה
timeline-cause-leave-withdrawn = בקשה שלא נפנה
timeline-cause-imported = כך הגיע מכלי אחר
timeline-field-kind = סוג
timeline-field-name = שם
timeline-field-language = שפה
timeline-field-zone = אזור זמן
timeline-field-note = הערה

# Events of the firm itself.
timeline-message-left = הושארה הודעה
timeline-user-added = נוסף אדם לצוות
timeline-user-changed = הגישה של אדם שונתה
timeline-rule-changed = כלל שונה
timeline-import-started = ייבוא התחיל
timeline-import-finished = ייבוא הסתיים
