### Feeds, fetching, pages and what comes from other readers, Hebrew.

cli-import-feeds = { $count ->
    [one] ערוץ אחד
    [two] שני ערוצים
   *[other] { $count } ערוצים
}
cli-import-searches = { $count ->
    [one] חיפוש שמור אחד
    [two] שני חיפושים שמורים
   *[other] { $count } חיפושים שמורים
}
cli-feed-added = נוסף מעקב { $id }: { $name }
cli-feed-known = במעקב כבר, מספר { $id }: { $name }
cli-feed-removed = כבר לא במעקב: { $name }
cli-feed-none = עדיין אין ערוצים: `khabar feed add URL` או `khabar opml import FILE` מוסיף ערוצים
cli-feed-others = הדף מזכיר גם ערוצים אחרים; אפשר להוסיף כל אחד לפי כתובתו:
cli-feed-failing = { $why } (מאז { $since })
cli-fetch-progress = הבאה: { $done } מתוך { $total } ערוצים, חדשות: { $new }, דפים: { $pages }
cli-fetch-summary = { $feeds ->
    [one] ערוץ אחד נשאל, חדשות: { $new }
    [two] שני ערוצים נשאלו, חדשות: { $new }
   *[other] { $feeds } ערוצים נשאלו, חדשות: { $new }
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
    [one] ערוץ חדש אחד, כבר במעקב: { $known }
    [two] שני ערוצים חדשים, כבר במעקב: { $known }
   *[other] { $new } ערוצים חדשים, כבר במעקב: { $known }
}
action-fetch = מביא את הערוצים של המקור או הכתבה
action-fetch-all = מביא את כל הערוצים שהגיע זמנם
fetch-progress = הבאה { $done } מתוך { $total }
fetch-done = { $new ->
    [0] אין חדש
    [one] כתבה חדשה אחת
    [two] שתי כתבות חדשות
   *[other] { $new } כתבות חדשות
}
fetch-failed = { $count ->
    [one] ערוץ אחד נכשל: { $why }
    [two] שני ערוצים נכשלו, אחד מהם: { $why }
   *[other] { $count } ערוצים נכשלו, אחד מהם: { $why }
}
fetch-offline = אין רשת: דבר לא הובא
fetch-none = אין ערוצים: khabar feed add URL
fetch-no-feed = זה לא בא מערוץ שבמעקב
fetch-busy = הערוצים כבר מובאים עכשיו
feed-failing = נכשל מאז { $since }: { $why }

## Importing and following from the interface

action-import = ייבוא קובץ או תיקייה
action-follow-bundled = מעקב אחר ההזנות המצורפות בשפה הזאת
prompt-import = ייבוא קובץ או תיקייה:
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
