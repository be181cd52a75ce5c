# Webhooks: כתובות שמקבלות הודעה על מה שקורה.

hooks-title = Webhooks
hooks-about = תוכנה אחרת מקבלת הודעה מייד על מה שקורה עם הלקוחות. כל הודעה חתומה, ונשלחת שוב עד שהיא מתקבלת.
hooks-none = אין webhooks
hooks-none-instead = אפשר ליצור webhook לתוכנה שצריכה לדעת מייד מה קורה כאן.
hooks-new = webhook חדש
hooks-make = יצירה
hooks-change = שינוי
hooks-back = Webhooks
hooks-address = כתובת
hooks-address-hint = מתחילה ב־https. לא שואלים אותה דבר, רק מודיעים לה.
hooks-address-none = זו אינה כתובת אינטרנט
hooks-address-plain = החוצה מוביל רק https
hooks-address-credentials = אין לכלול שם וסיסמה בכתובת
hooks-address-private = הכתובת מובילה לרשת פרטית; אפשר להתיר זאת בהגדרות התוכנה
hooks-owner = פועל בשם
hooks-owner-hint = נמסר רק על לקוחות שאדם זה רואה.
hooks-events = אירועים
hooks-events-hint = בלי שום סימון – הכול.
hooks-events-all = הכול
# { $kinds } היא רשימת קודים.
hooks-kinds = בנוסף, נבחרו בידי תוכנה: { $kinds }
hooks-state = מצב
hooks-state-active = פעיל
hooks-state-failing = אין מענה
hooks-made = נוצר
hooks-failing-since = דבר לא התקבל מאז
hooks-former-until = הסוד הקודם תקף עד
hooks-waiting = הודעות
hooks-count-waiting = { $count ->
    [one] הודעה אחת ממתינה
    [two] שתי הודעות ממתינות
   *[other] { $count } הודעות ממתינות
}
hooks-count-given-up = { $count ->
    [one] על הודעה אחת ויתרנו
    [two] על שתי הודעות ויתרנו
   *[other] על { $count } הודעות ויתרנו
}
hooks-cause-by-hand = מושהה
hooks-cause-by-hand-instead = דבר לא הולך לאיבוד בינתיים: אחרי החידוש הכול נמשך מאותו מקום.
hooks-cause-failing = מושהה: אין מענה כבר ימים
hooks-cause-failing-instead = יש לבדוק שהכתובת נכונה ושהתוכנה האחרת פועלת, לשלוח הודעת ניסיון ואז לחדש. דבר לא אבד.
hooks-cause-gone = הסתיים: הכתובת השיבה שאינה קיימת עוד
hooks-cause-gone-instead = אם היא קיימת שוב, אפשר לחדש; אחרת יש למחוק.
hooks-cause-owner-out = מושהה: לאדם שבשמו הוא פועל אין עוד גישה
hooks-cause-owner-out-instead = יש ליצור webhook חדש שפועל בשם אדם אחר.
hooks-test = שליחת ניסיון
hooks-pause = השהיה
hooks-resume = חידוש
hooks-rotate = סוד חדש
hooks-delete = מחיקה
hooks-deliveries = הודעות אחרונות
hooks-deliveries-none = עוד לא נשלח דבר
hooks-deliveries-none-instead = אפשר לשלוח ניסיון, או לחכות עד שמשהו יקרה.
hooks-when = מתי
hooks-outcome = תוצאה
hooks-answer = תשובה
hooks-tries = ניסיונות
hooks-again = פעם נוספת
hooks-is-test = ניסיון
hooks-next = שוב:
hooks-send-again = שליחה חוזרת
hooks-outcome-waiting = ממתינה
hooks-outcome-delivered = התקבלה
hooks-outcome-given-up = ויתרנו
hooks-outcome-unseen = לא נשלחה: אדם זה אינו רואה את הלקוח
hooks-trouble-unknown = השם אינו מוביל לשום מקום
hooks-trouble-barred = מוביל לרשת שאינה מותרת
hooks-trouble-unconnected = אין חיבור
hooks-trouble-unsafe = האישור אינו מתאים
hooks-trouble-late = אין תשובה בזמן
hooks-trouble-broken = זו לא הייתה תשובת HTTP
hooks-secret = הסוד של ה־webhook
hooks-secret-once = יש להעתיק אותו עכשיו לתוכנה האחרת: הוא לא יוצג שוב.
# { $name } הוא שם התקן.
hooks-secret-about = בעזרתו נבדקת החתימה של כל הודעה לפי { $name }.
hooks-secret-kept = הסוד שמור
hooks-done-changed = נשמר
hooks-done-paused = הושהה
hooks-done-resumed = חודש
hooks-done-deleted = נמחק
hooks-done-tested = הודעת הניסיון התקבלה
hooks-done-warned-test-failed = הודעת הניסיון לא התקבלה: הסיבה ברשימה למטה
hooks-done-sent-again = ההודעה תישלח שוב
