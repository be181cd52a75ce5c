# What the program says on a terminal. No marks around values, lines of their own.

# { $address } is where a browser goes; { $bound } where the program listens behind a server with https.
cli-serving = ‏Forgetmenot פועל בכתובת { $address }
cli-serving-behind = ‏Forgetmenot פועל בכתובת { $address } ומאזין ב־{ $bound }
cli-begin = עדיין אין מי שיכול להיכנס. יצירת חשבון הבעלים: { $address }
cli-stopped = נעצר. כל מה שהיה בביצוע הושלם.
cli-stopped-early = נעצר. חלק מהבקשות ארכו יותר מדי ונקטעו.

# What keeps a command from its work; causes follow in technical words.
cli-no-runtime = התוכנה לא הצליחה להפעיל את התהליכונים שלה.
cli-no-signals = התוכנה לא הצליחה להאזין לאותות הסיום.
cli-no-address = המערכת אינה מוסרת באיזו כתובת התוכנה מאזינה.
cli-listen-failed = התוכנה אינה יכולה להאזין בכתובת { $address }.
cli-refused = הפעולה נדחתה.
cli-no-hash = לא ניתן היה לחשב גיבוב לסיסמה.

cli-database-missing = אין מסד נתונים { $file }.
cli-database-unopened = לא ניתן לפתוח את מסד הנתונים { $database }.
cli-database-served = שרת אחר כבר עובד עם { $database }. מסד SQLite משרתת תוכנה אחת בכל פעם.
cli-database-failed = תקלה במסד הנתונים { $database }.
cli-database-older = המסד { $database } בגרסה { $version }, והתוכנה צריכה { $program }. הפעלה אחת של `serve` תעדכן אותו.
cli-database-newer = המסד { $database } בגרסה { $version } של תוכנה חדשה יותר; תוכנה זו מכירה את { $program }.

# { $place } is a line of a file, a variable or a flag; { $key } and { $nearest } are names of settings.
cli-config-unknown-key = { $place }: אין הגדרה כזאת. אולי הכוונה ל־{ $nearest }?
cli-config-value = { $place }: זה אינו ערך עבור { $key }; אפשר { $takes }
cli-config-two-databases = גם { $one } וגם { $other } מוגדרים; יש להגדיר רק אחד מהם.
cli-config-unreadable = לא ניתן לקרוא את { $file }: { $cause }
cli-config-not-toml = { $file }, שורה { $line }: { $problem }

cli-check-sound = כל הכללים מתקיימים.
cli-check-broken =
    { $count ->
        [one] הפרה אחת.
        [two] שתי הפרות.
       *[other] { $count } הפרות.
    }

cli-role-owner = בעלים
cli-role-manager = ניהול
cli-role-salesperson = מכירות
cli-role-service-person = שירות
cli-role-auditor = ביקורת
cli-user-added = הכניסה של { $email } פתוחה: { $role }.
cli-user-disabled = הכניסה של { $email } נחסמה.
cli-user-enabled = הכניסה של { $email } נפתחה שוב.
cli-user-password-set = ל־{ $email } סיסמה חדשה; כל החיבורים נותקו.
cli-user-unknown = אין מי שנכנס בתור { $email }.
cli-user-is-disabled = הכניסה חסומה
cli-email-taken = מישהו כבר נכנס בתור { $email }.
cli-email-unfit = זו אינה כתובת דואר אלקטרוני.
cli-name-unfit = השם ריק, ארוך מדי או מכיל תו בקרה.
cli-zone-unknown = אין אזור זמן { $zone }. אפשר למשל Europe/Warsaw.
cli-password-prompt = סיסמה:
cli-password-again = אותה סיסמה שוב:
cli-passwords-differ = הסיסמאות שונות. דבר לא השתנה.
cli-password-unread = לא ניתן היה לקרוא את הסיסמה.
cli-password-length = בסיסמה צריכים להיות { $least } עד { $most } תווים.
cli-user-invited = כאן בוחרים סיסמה, פעם אחת ובתוך 24 שעות: { $link }
cli-password-common = סיסמה כזאת מנחשים בין הראשונות. כדאי לבחור משפט קצר.
cli-password-own = הסיסמה מורכבת מהשם, מהכתובת או משם התוכנה. יש לבחור מילים אחרות.
cli-scanner-elsewhere = הסורק בכתובת { $address } נמצא במחשב אחר, והקבצים היו נשלחים אליו ללא הגנה. יש להפעיל אותו במחשב הזה.
cli-plain-http = בכתובת { $address } מחשבים אחרים היו מקבלים שירות בלי https, וכל מי שבדרך היה יכול לקרוא הכול. יש להציב בחזית שרת עם https ולהגדיר public_url, או לכתוב plain_http = true.
cli-key-unread = לא ניתן לקרוא או ליצור את קובץ המפתח { $file }.
cli-issuer-lacks = ‏oidc_issuer מוגדר, אבל חסר: { $key }.

cli-demo-filled = חברה בדויה מוכנה. לקוחות: { $customers }, עסקאות: { $cases }.
cli-demo-sign-in = אפשר להיכנס בתור כל אחד מאלה, עם הסיסמה { $password }
cli-demo-open = כל מי שיש לו גישה למחשב הזה יכול להיכנס עם הסיסמה הזאת.
cli-demo-failed = לא ניתן היה ליצור את החברה הבדויה.
cli-demo-in-use = המסד { $database } מכיל משהו שאינו הדגמה. יש לציין מסד אחר; דבר לא השתנה.
cli-demo-keep = המסד { $database } מכיל את ההדגמה הקודמת. אפשר להמשיך בה עם ‎--keep, או ליצור את המסד מחדש.
cli-demo-stays = לא ניתן היה למחוק את ההדגמה הקודמת, { $database }.

# reindex: the words by which records are found were made anew.

cli-reindexed =
    { $count ->
        [one] רשומה אחת ניתנת לחיפוש לפי מילותיה.
        [two] שתי רשומות ניתנות לחיפוש לפי מילותיהן.
       *[other] { $count } רשומות ניתנות לחיפוש לפי מילותיהן.
    }
cli-exported = שורות שנכתבו: { $rows }, הקובץ { $file }.
cli-not-exported = לא ניתן היה לכתוב את כל הנתונים אל { $file }; דרוש מקום, ואסור שהקובץ כבר יהיה קיים.
cli-migrated = מסד הנתונים { $database } בגרסה { $version }.
cli-no-roles = ב־SQLite אין תפקידים: יש להשמיט את ‎--serve-as או לציין מסד נתונים של PostgreSQL.
