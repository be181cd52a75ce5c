# The ten stages of a life with a customer, as the customer says it and as we do.
# The customer speaks in the first person; the words must fit a woman and a man alike.

stages-theirs-1 = יש לי צורך
stages-theirs-2 = יש לי שאלות
stages-theirs-3 = בירור מה נחוץ לי
stages-theirs-4 = השוואה בין אפשרויות
stages-theirs-5 = החלטה בקצב שלי
stages-theirs-6 = ההסכמה שלי
stages-theirs-7 = קבלה והתחלה
stages-theirs-8 = אצלי זה עובד
stages-theirs-9 = הכול מסודר
stages-theirs-10 = שימוש, חזרה, המלצה או פרידה

stages-ours-1 = יצירת עניין
stages-ours-2 = קשר ראשון
stages-ours-3 = בירור הצרכים
stages-ours-4 = הצעה והדגמה
stages-ours-5 = ליווי עד לתשובה
stages-ours-6 = הסכם
stages-ours-7 = אספקה והתחלה
stages-ours-8 = אישור
stages-ours-9 = סגירת השירות
stages-ours-10 = ליווי קבוע
