# Custom fields of customers and cases: defined in the settings, asked in forms.

custom-title = שדות מותאמים
custom-about = מה עוד כדאי לדעת על כל לקוח או עסקה.
custom-none = אין עדיין שדות
custom-none-instead = הבעלים יכולים להגדיר את הראשון. הוא יופיע בטפסים, ברשימות ובסינון.
custom-of-customer = לקוחות
custom-of-case = עסקאות
custom-subject = לאילו רשומות
custom-new = שדה חדש
custom-define = הגדרת השדה
custom-name = שם
custom-kind = סוג
custom-kind-text = טקסט
custom-kind-number = מספר
custom-kind-date = תאריך
custom-kind-choice = בחירה מרשימה
custom-kind-money = סכום כספי
custom-position = מקום בסדר השדות
custom-choices = אפשרויות
custom-choices-hint = לשדה של בחירה מרשימה: אפשרות אחת בכל שורה.
custom-choices-missing = יש לכתוב לפחות אפשרות אחת
custom-retire = הוצאה משימוש
custom-restore = החזרה לשימוש
custom-retired = לא בשימוש
custom-done-saved = השדה נשמר.
custom-number-wrong = יש להזין מספר בספרות, למשל 12 או 3.5
custom-currency-missing = יש לבחור מטבע
