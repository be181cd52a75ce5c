# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = ביחד עם הלקוח
procedures-stage-our-papers = אספקה, חשבונית, מסמכים
procedures-stage-our-standards = איך עבדנו
procedures-stage-ahead = מה הלאה

procedures-item-c1 = כל צורך נענה, או שהלקוח ויתר עליו
procedures-item-c2 = כל ציפייה אושרה עם הלקוח, אחת אחת
procedures-item-c3 = הלקוח אומר שלא נשארו שאלות
procedures-item-c4 = נשאלו שאלות על הפרטים הקטנים, והם הוסדרו
procedures-item-c5 = כל המסמכים כאן, סופיים ומשותפים עם הלקוח
procedures-item-c6 = העניינים הרשמיים הושלמו: הסכם, הסכמות, אחריות
procedures-item-c7 = החשבונית נכונה, נשלחה, ושולמה או בתנאים שסוכמו
procedures-item-c8 = כל מה שנמכר סופק, תקין ובשימוש, והלקוח קיבל אותו
procedures-item-c9 = התחזוקה מתוכננת, עם תאריכים
procedures-item-c10 = כללי התקשורת נשמרו, או שהודינו בחריגה
procedures-item-c11 = הכללים לאחר מכירה קוימו
procedures-item-c12 = הלקוח מאשר שהכול עובד
procedures-item-c13 = נשאלה שאלה נפרדת על שביעות הרצון, ואין בעיה פתוחה
procedures-item-c14 = הליווי מתוכנן: יום, סיבה והסכמת הלקוח

procedures-document-agreement = הסכם
procedures-document-acceptance-protocol = פרוטוקול קבלה

procedures-standard-answered-in-time = ענינו במועד שהבטחנו
procedures-standard-plain-words = דיברנו וכתבנו במילים פשוטות
procedures-standard-one-contact = ללקוח היה אדם אחד לפנות אליו
procedures-standard-taught-to-use = ללקוח הוסבר איך להשתמש
procedures-standard-spare-parts-named = הלקוח יודע אילו חלקי חילוף יש ואיפה משיגים אותם
procedures-standard-maintenance-explained = הלקוח יודע איך לתחזק

procedures-evidence-facts = התוכנה רואה זאת בעצמה
procedures-evidence-note = אנחנו רושמים איך זה נעשה
procedures-evidence-document = מסמך של העסקה מראה זאת
procedures-evidence-customer = כך אומר הלקוח
