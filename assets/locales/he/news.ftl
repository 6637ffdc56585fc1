### Feeds, fetching, pages and what comes from other readers, Hebrew.

cli-import-feeds = { $count ->
    [one] הזנה אחת
    [two] שתי הזנות
   *[other] { $count } הזנות
}
cli-import-searches = { $count ->
    [one] חיפוש שמור אחד
    [two] שני חיפושים שמורים
   *[other] { $count } חיפושים שמורים
}
cli-feed-added = נוסף מעקב { $id }: { $name }
cli-feed-known = במעקב כבר, מספר { $id }: { $name }
cli-feed-removed = כבר לא במעקב: { $name }
cli-feed-none = עדיין אין הזנות: `khabar feed add URL` או `khabar opml import FILE` מוסיף הזנות
cli-feed-others = הדף מזכיר גם הזנות אחרות; אפשר להוסיף כל אחת לפי כתובתה:
cli-feed-failing = { $why } (מאז { $since })
cli-fetch-progress = הבאה: { $done } מתוך { $total } הזנות, חדשות: { $new }, דפים: { $pages }
cli-fetch-summary = { $feeds ->
    [one] הזנה אחת נשאלה, חדשות: { $new }
    [two] שתי הזנות נשאלו, חדשות: { $new }
   *[other] { $feeds } הזנות נשאלו, חדשות: { $new }
}
cli-fetch-new = חדשות: { $count }
cli-fetch-changed = השתנו: { $count }
cli-fetch-pages = { $count ->
    [one] כתבה מלאה אחת
    [two] שתי כתבות מלאות
   *[other] { $count } כתבות מלאות
}
cli-fetch-pages-failed = { $count ->
    [one] דף אחד לא הושג
    [two] שני דפים לא הושגו
   *[other] { $count } דפים לא הושגו
}
cli-fetch-moved = { $name } עבר לצמיתות: { $url }
cli-fetch-since = נכשל מאז { $since }, { $times } פעמים ברצף; נשאל לעיתים רחוקות יותר
cli-fetch-gone = לא יישאל שוב; `khabar feed remove { $id }` מפסיק את המעקב
cli-fetch-offline = אי אפשר להגיע לאף מארח: יש רשת? דבר לא השתנה
cli-fetch-stopped = נעצר: מה שהובא עד אז נשמר
cli-opml-imported = { $new ->
    [one] הזנה חדשה אחת, כבר במעקב: { $known }
    [two] שתי הזנות חדשות, כבר במעקב: { $known }
   *[other] { $new } הזנות חדשות, כבר במעקב: { $known }
}
action-fetch = הבאת ההזנות של המקור או הכתבה
action-fetch-all = הבאת כל ההזנות שהגיע זמנן
action-stop = עצירת ההבאה והייבוא
fetch-progress = הבאה { $done } מתוך { $total }
fetch-done = { $new ->
    [0] אין חדש
    [one] כתבה חדשה אחת
    [two] שתי כתבות חדשות
   *[other] { $new } כתבות חדשות
}
fetch-failed = { $count ->
    [one] הזנה אחת נכשלה: { $why }
    [two] שתי הזנות נכשלו, אחת מהן: { $why }
   *[other] { $count } הזנות נכשלו, אחת מהן: { $why }
}
fetch-offline = אין רשת: דבר לא הובא
fetch-none = אין הזנות: khabar feed add URL
fetch-no-feed = זה לא בא מהזנה שבמעקב
notice-nothing-to-stop = אין פעולה שאפשר לעצור
notice-stopping = עוצר …
notice-stopped = נעצר; מה שנעשה עד אז נשמר
fetch-busy = ההזנות כבר מובאות עכשיו
feed-failing = נכשל מאז { $since }: { $why }

## Importing and following from the interface

action-import = ייבוא קובץ או תיקייה
action-follow-bundled = מעקב אחר ההזנות המצורפות בשפה הזאת
prompt-import = ייבוא קובץ, תיקייה או כתובת:
prompt-follow = { $count ->
    [one] לעקוב אחר הזנה מצורפת אחת בשפה הזאת? כ/ל
    [two] לעקוב אחר שתי הזנות מצורפות בשפה הזאת? כ/ל
   *[other] לעקוב אחר { $count } הזנות מצורפות בשפה הזאת? כ/ל
}
notice-followed = ההזנות במעקב; R מביא אותן
import-busy = ייבוא כבר מתבצע
import-progress = ייבוא { $done } מתוך { $total }
import-done = { $new ->
    [0] אין חדש
    [one] כתבה חדשה אחת
    [two] שתי כתבות חדשות
   *[other] { $new } כתבות חדשות
}
import-problems = { $count ->
    [one] בעיה אחת: { $why }
    [two] שתי בעיות, הראשונה: { $why }
   *[other] { $count } בעיות, הראשונה: { $why }
}
welcome-bundled = עקבו אחר הזנות חדשות ציבוריות בשפה הזאת; הרשימה באה עם khabar:
