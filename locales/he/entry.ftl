# How people show who they are: links, second factors, sessions, other issuers.

# What is wrong with a new password.
entry-password-common = סיסמה כזאת מנחשים בין הראשונות: כדאי לבחור משפט קצר
entry-password-own = הסיסמה מורכבת מהשם, מהכתובת או משם התוכנה: יש לבחור מילים אחרות

# The door.
entry-busy = כרגע נכנסים הרבה אנשים.
entry-busy-instead = יש להמתין רגע ולנסות שוב.
entry-start-over = התחלה מחדש
entry-code-title = עוד צעד אחד
entry-code-about = הסיסמה נכונה. עכשיו השלב השני באימות.
entry-code = קוד
entry-code-hint = שש ספרות מהאפליקציה במכשיר, או אחד מקודי השחזור.
entry-code-lost = אין גישה למכשיר וגם לא לקודי השחזור? הבעלים יכולים להסיר את האימות הדו־שלבי.
entry-code-wrong = הקוד שגוי או כבר נוצל.
entry-code-wrong-instead = יש להמתין לקוד הבא באפליקציה ולהזין אותו.
entry-code-not-this = הקוד שגוי: יש להזין את הקוד שהאפליקציה מציגה עכשיו

# Signing in by another issuer.
# { $name } is what the configuration calls the issuer, such as "Garden Ltd".
entry-issuer = כניסה דרך { $name }
entry-issuer-over = הכניסה הזאת לא התחילה כאן, או שארכה זמן רב מדי.
entry-issuer-over-instead = יש להתחיל מחדש מדף הכניסה.
entry-issuer-denied = שירות ההזדהות לא אישר את הכניסה.
entry-issuer-denied-instead = אפשר לנסות שוב, או להיכנס עם הסיסמה.
entry-issuer-failed = שירות ההזדהות לא עונה כראוי.
entry-issuer-failed-instead = אפשר לנסות מאוחר יותר; הסיבה רשומה ביומן התוכנה.
entry-issuer-unknown = אין כאן עדיין חשבון כזה, או שהגישה אליו הופסקה.
entry-issuer-unknown-instead = אפשר לבקש מהבעלים להוסיף חשבון עם אותה כתובת דואר אלקטרוני.
entry-issuer-unverified = שירות ההזדהות לא מאשר את כתובת הדואר האלקטרוני.
entry-issuer-unverified-instead = יש לאשר שם את הכתובת ולהתחיל מחדש.
entry-issuer-domain = כתובת הדואר האלקטרוני הזאת אינה של החברה.
entry-issuer-domain-instead = יש לבחור שם את חשבון העבודה ולהתחיל מחדש.

# A link by which somebody chooses their password.
entry-link = קישור לסיסמה
entry-link-about = את הסיסמה בוחרים בעצמם, דרך קישור שפועל פעם אחת ובתוך יממה. אף אחד אחר לא ידע אותה.
entry-link-make = יצירת קישור
entry-link-made = הקישור מוכן.
entry-link-hand-over = יש למסור אותו אישית, או בדרך שרק הנמען קורא:
entry-link-once = הוא מוצג רק עכשיו, פועל פעם אחת ותוקפו פג אחרי 24 שעות. קישור חדש מבטל אותו.
entry-link-handed = סיום
entry-link-over = הקישור הזה כבר לא פועל
entry-link-over-why = הוא כבר נוצל, עברה יממה, או שקישור חדש החליף אותו.
entry-link-over-instead = אפשר לבקש מהבעלים קישור חדש.
entry-welcome = בחירת סיסמה
entry-welcome-about = איש מלבדך לא ידע אותה. נכנסים איתה ועם כתובת הדואר האלקטרוני.
entry-welcome-do = התחלה

# Showing once more who one is.
entry-confirm = אימות זהות
entry-confirm-about = זה חשוב, ולכן הסיסמה נדרשת שוב.
entry-confirm-field = סיסמה או קוד
entry-confirm-hint = אפשר גם קוד של האימות הדו־שלבי.
entry-confirm-do = המשך
entry-confirm-limited = היו יותר מדי ניסיונות: יש להמתין דקה

# Sessions.
entry-safety = אבטחה
entry-sessions = החיבורים הפתוחים
entry-sessions-about = כל דפדפן שמחובר לחשבון הזה. כדאי לנתק חיבורים לא מוכרים או מיותרים.
entry-session-device = מכשיר
entry-session-way = דרך הכניסה
entry-session-begun = מאז
entry-session-seen = פעילות אחרונה
entry-session-address = כתובת
entry-session-end = ניתוק
entry-session-end-do = ניתוק
entry-session-this = החיבור הזה
entry-session-now = עכשיו
entry-session-by-signing-out = ביציאה
entry-sessions-end-others = ניתוק כל החיבורים האחרים
# { $browser } is a name such as Firefox, { $system } one such as Windows.
entry-agent = { $browser }, { $system }
entry-agent-unknown = דפדפן
entry-way-password = סיסמה
entry-way-code = סיסמה וקוד
entry-way-recovery = סיסמה וקוד שחזור
entry-way-passkey = מפתח גישה
entry-way-issuer = חשבון אחר
entry-done-session-ended = החיבור נותק.
entry-done-others-ended = כל החיבורים האחרים נותקו.

# The second factor.
entry-second = אימות דו־שלבי
entry-second-about = מלבד הסיסמה, משהו שנמצא רק אצלך: הסיסמה לבדה לא תספיק לאיש.
entry-second-demanded = החברה דורשת אימות דו־שלבי. אחרי ההגדרה ייפתח כל השאר.
entry-second-none = אימות דו־שלבי עוד לא הוגדר.
entry-codes = קודים מאפליקציה
entry-codes-about = אפליקציה בטלפון מציגה שש ספרות שמתחלפות כל חצי דקה. אין צורך ברשת.
entry-codes-set-up = הגדרת קודים
entry-codes-no-key = עדיין אין כאן דרך בטוחה לשמור קודים.
entry-codes-no-key-instead = מי שמפעיל את התוכנה צריך להגדיר secret_key_file.
entry-codes-since = מועד ההגדרה
entry-codes-remove = הסרת הקודים
entry-codes-remove-demanded = החברה דורשת אימות דו־שלבי: אחרי ההסרה יש להגדיר מיד אמצעי אחר.
entry-codes-step-app = יש לפתוח בטלפון אפליקציית אימות או מנהל סיסמאות.
entry-codes-step-scan = יש לסרוק שם את התמונה הזאת.
entry-codes-by-hand = או להזין את המפתח הזה ידנית:
entry-codes-picture = תמונה עם המפתח לאפליקציה
entry-codes-step-code = יש להזין את הקוד שהאפליקציה מציגה עכשיו.
entry-codes-confirm = הפעלה
entry-done-codes-removed = הקודים הוסרו.
entry-recovery = קודי שחזור
# { $count } is how many recovery codes were not used yet.
entry-recovery-left =
    { $count ->
        [0] לא נותר אף קוד: כדאי ליצור חדשים עכשיו.
        [one] נותר קוד אחד.
        [two] נותרו שני קודים.
       *[other] נותרו { $count } קודים.
    }
entry-recovery-renew = יצירת קודי שחזור חדשים
entry-recovery-made = הקודים מוצגים רק עכשיו. הקודמים כבר לא פועלים.
entry-recovery-about = כל קוד מחליף פעם אחת את הקוד מהאפליקציה, למקרה שהמכשיר יאבד. כדאי להדפיס אותם או לשמור במנהל סיסמאות.
entry-recovery-kept = הקודים נשמרו

# What an owner does about how others sign in.
entry-others = דרכי הכניסה של האדם הזה
entry-sessions-others = חיבורים
# { $count } is a number of sessions.
entry-sessions-count = פתוחים עכשיו: { $count }
entry-sessions-end-all = ניתוק כל החיבורים
entry-reset = הסרת האימות הדו־שלבי
entry-reset-about = רק אם המכשיר אבד, ואחרי פגישה עם האדם. הדבר נרשם, וכל החיבורים מנותקים.
entry-done-all-ended = כל החיבורים של האדם נותקו.
entry-done-reset = האימות הדו־שלבי הוסר.
entry-rule = מי חייבים באימות דו־שלבי
entry-rule-hint = אם הוא עוד לא הוגדר, הכניסה מובילה קודם להגדרתו.
entry-rule-nobody = אף אחד: לפי בחירה
entry-rule-leading = בעלים, ניהול וביקורת
entry-rule-everybody = כולם
entry-done-rule = הכלל נשמר.
