# What is said of forms that were not sent, or were saved by somebody else meanwhile.

posted-lost = זה לא נשלח. כל מה שנכתב עדיין כאן.
posted-again = ניסיון נוסף
posted-meanwhile = מישהו אחר שמר את זה בינתיים. ליד מה שנכתב מופיע מה שרשום עכשיו; כדי לשמור את הנוסח שלך יש לשלוח שוב.
posted-theirs = עכשיו רשום:
posted-take = קבלת הנוסח הזה
posted-typed = מה שנכתב
posted-kept = מה שנכתב עדיין כאן
posted-kept-words = החיבור למערכת הסתיים, ולכן זה לא נשלח. זה יישלח בלחיצה על הכפתור.
posted-kept-send = שליחה עכשיו
posted-kept-back = חזרה בלי לשלוח
