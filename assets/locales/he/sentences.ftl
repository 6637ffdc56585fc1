# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).



archive-damaged = הארכיון קטוע או פגום ({ $why }): נלקח ממנו מה שאפשר לקרוא
archive-deep = ארכיונים בתוך ארכיונים נקראים עד שלוש רמות: חלצו אותו קודם
archive-empty = הארכיון ריק: אין מה לייבא
archive-locked = הוא נעול בסיסמה: חלצו אותו קודם
archive-members = בארכיון יותר מ-{ $count } קבצים: חלצו אותו קודם
archive-method = הוא דחוס בשיטה ש-khabar אינו מכיר: חלצו אותו קודם
archive-office = זה מסמך משרדי: שמרו אותו כטקסט או כדף אינטרנט
archive-stopped = החילוץ נעצר כאן: { $why }; מה שנקרא קודם נשמר
archive-too-large = הארכיון גדול מ-{ $size } GiB: חלצו אותו קודם
archive-too-much = הארכיון נפרש להרבה יותר מגודלו: שאריתו לא נקראה
archive-unpacks = הוא נפרש להרבה יותר מגודלו

articles = { $count } כתבות

bulletty-entry = מה שמעל תוכן הרשומה אינו TOML קריא
bulletty-feed = קובץ ההזנה אינו TOML קריא

check-bookmarks = כתבות שאינן תואמות את הסימנייה שלהן: { $count }
check-bookmarks-file = הקובץ `⁦bookmarks.toml⁩` חסר או אינו תואם לספרייה
check-bookmarks-rewritten = הקובץ `⁦bookmarks.toml⁩` לא תאם לספרייה ונכתב מחדש
check-changes = כתבות עם מספר שינוי שמעולם לא ניתן: { $count }
check-index-behind = באינדקס חסר מה שנכתב לאחרונה: { $missing }
check-index-files = קבצים של האינדקס פגומים: { $files }
check-index-lacks = באינדקס חסר: { $which }
check-index-surplus = באינדקס יש מה שאין בספרייה: { $which }
check-index-twice = באינדקס יותר מפעם אחת: { $which }
check-index-unusable = אי אפשר להשתמש באינדקס החיפוש: { $why }
check-no-index = אין עדיין אינדקס חיפוש
check-orphans = שורות של כתבות או מקורות שכבר אינם: { $count }
check-read-marks = כתבות שאינן תואמות את סימן הקריאה שלהן: { $count }
check-sources = מקורות שסופרים את כתבותיהם לא נכון: { $count }
check-sqlite = ‏SQLite מצא שמסד הנתונים פגום: { $what }
check-texts = כתבות שאיבדו את תוכנן: { $count }

cli-fetch-again = ‏`⁦khabar fetch⁩` ינסה שוב
cli-followed-unseen = הוא במעקב, אך אי אפשר היה להסתכל בו עכשיו: { $why }
cli-index-held = ‏khabar אחר כותב את האינדקס
cli-indexed-is-searched = החיפוש נעשה במה שכבר באינדקס; `⁦khabar check⁩` אומר יותר
cli-is-folder = { $path } היא תיקייה
cli-list-hint = השורות של `⁦khabar list⁩` ו-`⁦khabar search⁩` נפתחות במספר הכתבה
cli-name-backup = תנו שם של קובץ לגיבוי
cli-no-home = אין תיקיית בית לשמור בה את הספרייה
cli-no-home-hint = אמרו היכן היא תהיה עם `⁦--data-dir DIR⁩` או `⁦KHABAR_DATA_DIR⁩`
cli-no-input = אי אפשר לקרוא את הקלט התקני: { $why }
cli-no-output = אי אפשר לכתוב לפלט התקני: { $why }
cli-no-samples = אי אפשר לכתוב את כתבות הדוגמה: { $why }
cli-no-terminal = אי אפשר להשתמש במסוף: { $why }
cli-no-terminal-hint = ‏`⁦khabar list⁩` ו-`⁦khabar show⁩` אינם צריכים ממשק; `⁦khabar doctor⁩` בודק את המסוף
cli-nothing-changed = דבר לא שונה, שכן ייתכן שהכוונה לכתבות אחרות מאלה שיימצאו
cli-not-deleted = כתבה { $id } אינה מחוקה, או שנוקתה מאז
cli-one-name = אי אפשר לתת שם אחד לכמה הזנות
cli-page-left = הדף של כתבה { $id } נשאר כפי שהיה: { $why }
cli-password-hint = כתבו פקודה תחת [credentials] בהגדרות וציינו אותה עם `⁦--credential⁩`
cli-pruned-hint = מה שנוקה אפשר לייבא שוב רק מהקובץ שלו
cli-search-later = חפשו שוב מאוחר יותר כדי למצוא הכול
cli-settings-not-restored = הספרייה שוחזרה, אך ההגדרות לא: אי אפשר לכתוב את { $path }: { $why }
cli-still-indexing = ‏khabar אחר עדיין בונה את האינדקס
cli-undo-query = ‏`⁦--undo⁩` מקבל מספרים, לא שאילתה
cli-undo-query-hint = בלי מספר הוא מבטל את המחיקה האחרונה

config-a-list = רשימה
config-a-table = טבלה
config-built-in = ההגדרות המובנות בשימוש; `⁦khabar config path⁩` אומר היכן מחפשים את שלכם
config-command = כאן צריכה לבוא פקודה
config-empty-text = טקסט ריק
config-expected = כאן צריך לבוא { $wanted }, ונמצא { $found }
config-keys = ‏`⁦khabar config keys⁩` מציג את הפעולות ומקשיהן
config-list-of = רשימה מתוך { $words }
config-meant = האם הכוונה ל-{ $near }?
config-no-keys = כאן צריכים לבוא מקש או רשימת מקשים
config-not-changeable = זה אינו קובץ הגדרות שאפשר לשנות
config-number = מספר שלם מ-{ $least } עד { $most }
config-of-key = `⁦{ $key }⁩`: { $what }
config-one-of = אחד מ-{ $words }
config-section = ‏`⁦{ $name }⁩` הוא מדור: כתבו { $section }
config-span = משך זמן כגון 2y או 90d, או never
config-switch = ‏true או false
config-text = טקסט
config-toml = זה אינו TOML: { $why }
config-unknown-key = מפתח לא מוכר `⁦{ $key }⁩`
config-unknown-section = מדור לא מוכר { $section }
config-unread = אי אפשר לקרוא את ההגדרות: { $why }
config-unwritten = אי אפשר לשנות את { $path }: { $why }
config-write-yourself = כתבו שם בעצמכם `⁦{ $setting }⁩` תחת `⁦{ $section }⁩`

credential-endless = הפקודה שמוסרת משתמש וסיסמה אינה מסתיימת
credential-failed = הפקודה שמוסרת משתמש וסיסמה נכשלה
credential-lost = אי אפשר לעקוב אחר הפקודה שמוסרת משתמש וסיסמה: { $why }
credential-none = ב-[credentials] שבהגדרות אין פקודה "{ $name }" שמוסרת משתמש וסיסמה
credential-not-run = אי אפשר להריץ את הפקודה שמוסרת משתמש וסיסמה: { $why }
credential-silent = הפקודה שמוסרת משתמש וסיסמה לא כתבה ⁦user:password⁩

csv-bare = לשורה אין כותרת ואין תוכן
csv-no-header = השורה הראשונה אינה מציינת `⁦title⁩` או `⁦text⁩`: קובץ CSV צריך כותרת עם שמות כאלה

epub-chapters = בספר יותר מ-{ $count } פרקים והוא לא נקרא
epub-end = הספר גדול מ-{ $size } MiB: סופו הושמט
epub-missing = הוא חסר בספר
epub-no-articles = אין כתבות בכתב העת
epub-no-chapters = אין פרקים בספר: אין מה לייבא
epub-no-contents = הספר אינו אומר היכן תוכנו
epub-no-text = אין תוכן בספר
epub-order = אי אפשר לקרוא את תוכן העניינים של הספר: דפיו נלקחים לפי סדר שמותיהם

error-at = { $address }: { $why }
error-backup-damaged = הגיבוי { $path } פגום: { $why }
error-begin-fetch = אי אפשר להתחיל להוריד: { $why }
error-begin-index = אי אפשר להתחיל לבנות את האינדקס: { $why }
error-begin-read = אי אפשר להתחיל לקרוא: { $why }
error-bookmarks-version = הגרסה שלו היא { $version } ולא 1
error-copy = אי אפשר להעתיק את { $path }: { $why }
error-downloading-broke-off = ההורדה נקטעה
error-emptied = הספרייה { $path } היא קובץ ריק, אבל מה שלצדה מראה שהיו בה כתבות
error-feeds-called = { $count } הזנות נקראות "{ $name }"
error-import-stopped = הייבוא נעצר אחרי { $stored }: { $why }
error-keep-aside = אי אפשר לשמור את הספרייה המוחלפת ב-{ $path }: { $why }
error-lock = אי אפשר לנעול את { $path }: { $why }
error-make-folder = אי אפשר ליצור את התיקייה { $path }: { $why }
error-make-temporary = אי אפשר ליצור תיקייה זמנית ב-{ $path }: { $why }
error-move-aside = אי אפשר להזיז הצידה את { $path }: { $why }
error-no-article = אין כתבה { $id }
error-no-bookmarks = { $path } אינו קובץ סימניות: { $why }
error-no-date = "{ $text }" אינו תאריך לפי RFC 3339
error-no-feed = אין הזנה "{ $name }"
error-no-feed-there = { $address } אינה הזנה, והדף שלה אינו מציין הזנה
error-no-saved = אין חיפוש שמור בשם "{ $name }"
error-no-tag = "{ $tag }" אינה תגית: אין בה אות
error-no-text = זה אינו טקסט: { $why }
error-open = אי אפשר לפתוח את { $path }: { $why }
error-open-file = זה נשמר, אך לא בקובץ הקריא: { $why }
error-pack = אי אפשר היה לארוז כתבה: { $why }
error-picture-no-file = התמונה { $path } אינה קובץ
error-read = אי אפשר לקרוא את { $path }: { $why }
error-read-picture = אי אפשר לקרוא את התמונה { $path }: { $why }
error-reading-broke-off = קריאת הקבצים נקטעה
error-saved-empty = חיפוש שמור צריך שם ושאילתה
error-saved-taken = כבר יש חיפוש שמור בשם "{ $name }"
error-too-many-replaced = יש כאן יותר מדי ספריות מוחלפות
error-watch = אי אפשר לעקוב אחר שינויים ב-{ $path }: { $why }
error-write = אי אפשר לכתוב את { $path }: { $why }
error-write-to = אי אפשר לכתוב אל { $path }: { $why }

export-empty = אין בייצוא הזה דבר לייבא
feed-command = פקודה יוצרת את ההזנה הזאת, ו-khabar אינו מריץ פקודות בייבוא
feed-credential-dropped = ההזנה עברה אל { $url } ולכן הוסרו פרטי הכניסה שלה; אפשר לתת לה אותם ב־`⁦khabar feed set --credential⁩`
feed-elements = בהזנה יותר רכיבים ממה ש-khabar קורא; השאר הושמט
feed-empty = אין רשומות בהזנה: אין מה לייבא
feed-gone = ההזנה נעלמה לתמיד (410)
feed-json = ‏JSON נגמר או נשבר כאן; נלקחות רק הרשומות הקריאות
feed-no-address = זו אינה כתובת ש-khabar יכול להביא
feed-password = כתובת עם סיסמה תישמר גלויה
feed-refused = { $why }: { $address }
feed-search = חיפוש של קורא אחר אינו הזנה
feed-too-large = ההזנה גדולה מ-{ $size } MiB ולא נקראה
feed-unreadable = ההזנה מזכירה רשומות, אך אף אחת אינה קריאה

fetch-401 = השרת דורש משתמש וסיסמה (401)
fetch-403 = השרת מסרב למסור אותו (403)
fetch-404 = אין דבר בכתובת הזאת (404)
fetch-407 = שרת הפרוקסי דורש משתמש וסיסמה (407)
fetch-429 = השרת נשאל לעיתים קרובות מדי (429)
fetch-451 = הוא חסום מסיבות משפטיות (451)
fetch-503 = השרת עמוס או בתחזוקה (503)
fetch-broken = ‏khabar נכשל בקריאה: אנא דווחו על כך עם הכתובת
fetch-broken-off = השרת ניתק את החיבור
fetch-certificates = אי אפשר להשתמש באישורים שב-{ $path }: { $why }
fetch-challenge = השרת שלח במקומו דף אימות (בדיקת רובוטים או בקשת הסכמה)
fetch-circle = ההפניות מובילות במעגל
fetch-cut-short = השרת ניתק לפני שהכול נשלח
fetch-failed-connection = החיבור נכשל: { $why }
fetch-feed-cut = השרת ניתק לפני סוף ההזנה: תחילתה נקראה, והיא תובא שוב בקרוב
fetch-file = אי אפשר לקרוא את הקובץ: { $why }
fetch-file-named = הזנה אינה רשאית לציין קובץ במחשב הזה כדף או כתמונה שלה
fetch-gone = זה נעלם לתמיד (410)
fetch-headers = תשובת השרת מתחילה ביותר מדי כותרות
fetch-no-address = "{ $text }" אינה כתובת: { $why }
fetch-no-certificate = אין בו אישור
fetch-no-connection = אי אפשר היה ליצור חיבור
fetch-no-feed = מה שהגיע אינו הזנה: `⁦khabar feed add⁩` עם כתובת האתר מוצא את הזנותיו
fetch-no-file = זה אינו קובץ רגיל
fetch-no-host = המארח לא נמצא
fetch-no-path = הכתובת אינה מציינת נתיב
fetch-no-proxy = כתובת הפרוקסי אינה תקינה
fetch-no-way = אין דרך אל המארח
fetch-nonsense = תשובת השרת חסרת פשר: { $why }
fetch-not-unpacked = אי אפשר לחלץ את מה שהשרת שלח
fetch-nothing = השרת לא שלח דבר
fetch-on-nowhere = השרת מפנה למה שאינו כתובת: { $why }
fetch-on-outside = השרת מפנה אל מחוץ לרשת
fetch-on-where = השרת מפנה אך אינו אומר לאן
fetch-packed = השרת דוחס את מה שהוא שולח כ-"{ $form }", ו-khabar לא ביקש זאת
fetch-private = הוא נמצא במחשב הזה או ברשת פרטית, ואין למישהו מבחוץ לשלוח לשם את khabar
fetch-proxy-refused = הפרוקסי סירב: { $why }
fetch-redirects = יש יותר מ-{ $count } הפניות
fetch-refused = השרת מסרב לחיבורים
fetch-schemes = ‏khabar מביא http,‏ https ו-file
fetch-silent = השרת אינו עונה
fetch-slow = השרת איטי מדי
fetch-slow-connection = ההתחברות ארכה זמן רב מדי
fetch-slow-host = איתור המארח ארך זמן רב מדי
fetch-status = השרת ענה בשגיאה: { $status }
fetch-stopped = הוא נעצר
fetch-unsafe = אי אפשר לאבטח את החיבור: { $why }
fetch-untrusted = אישור השרת אינו מהימן ({ $why })

filter-attribute = החיפושים של khabar אינם שואלים על "{ $name }"
filter-breaks-off = הביטוי נקטע
filter-comparison = אי אפשר להשוות כך את "{ $name }" ל-"{ $value }"
filter-pattern = התבנית "{ $pattern }" היא יותר ממילים, ו-khabar מוצא רק מילים
filter-too-deep = יש בו יותר מדי סוגריים בתוך סוגריים
filter-too-long = בביטוי יותר מ-{ $count } בתים
filter-unread = אי אפשר לקרוא את הביטוי החל מ-"{ $rest }"

foreign-damaged = מסד הנתונים פגום ואי אפשר לקרוא אותו
foreign-unknown = זה מסד נתונים של SQLite, אך לא של קורא ש-khabar מכיר
foreign-unreadable = אי אפשר לקרוא את מסד הנתונים: { $why }

gzip-deep = הוא דחוס יותר משלוש פעמים זה על גבי זה

hint-bookmarks-rewritten = אין צורך לעשות דבר
hint-bookmarks-written = הוא נכתב כשהספרייה נפתחת ויש לו מקום
hint-busy = ‏khabar אחר עובד; נסו שוב כשיסיים
hint-close-and-restore = סגרו אותו ושחזרו שוב; דבר לא השתנה
hint-corrupt = שמרו את הקובץ, הזיזו אותו הצידה וייבאו שוב: `⁦bookmarks.toml⁩` שלצדו מחזיר את הסימניות וההערות
hint-data-folder = ציינו תיקייה אחרת בעזרת `⁦--data-dir⁩`, או הזיזו את מה שעומד במקומה
hint-disk-full = פנו מקום בדיסק ונסו שוב; מה שנשמר קודם בטוח
hint-emptied = שחזרו אותה בעזרת `⁦khabar restore⁩`, או הזיזו את הקובץ הצידה כדי להתחיל מחדש: `⁦bookmarks.toml⁩` שלצדו מחזיר את הסימניות וההערות
hint-feed-list = ‏`⁦khabar feed list⁩` מציג את ההזנות ומספריהן
hint-feed-number = ציינו אחת במספרה, כפי ש-`⁦khabar feed list⁩` מציג
hint-fetch-settings = הסתכלו ב-[fetch] בהגדרות ובמשתני הפרוקסי של הסביבה
hint-import-again = ייבאו שוב את הכתבות: הסימניות, ההערות וסימני הקריאה נשארים
hint-index = ‏`⁦khabar reindex⁩` בונה מחדש את האינדקס מהכתבות השמורות
hint-index-behind = ‏`⁦khabar⁩` יוסיף אותם כשירוץ; `⁦khabar reindex⁩` עושה זאת עכשיו
hint-index-place = הזיזו את מה שעומד במקום האינדקס; הכתבות עצמן בטוחות
hint-list = ‏`⁦khabar list⁩` מציג את הכתבות ומספריהן
hint-look-for-feed = חפשו באתר קישור בשם RSS או Atom והוסיפו את כתובתו
hint-make-again = ‏`⁦khabar reindex⁩` בונה את האינדקס מחדש; הכתבות עצמן בטוחות
hint-newer-schema = עדכנו את khabar, או בחרו ספרייה אחרת עם `⁦--data-dir⁩`
hint-no-index = החיפוש הבא ייצור אותו; `⁦khabar reindex⁩` עושה זאת עכשיו
hint-not-a-library = בחרו תיקייה אחרת עם `⁦--data-dir⁩`; הקובץ נשאר כפי שהוא
hint-older-backup = דבר לא השתנה; נסו גיבוי ישן יותר
hint-permission = בדקו של מי התיקייה, או בחרו אחרת עם `⁦--data-dir⁩`
hint-reindex-stored = ‏`⁦khabar reindex⁩` ינסה שוב; הכתבות עצמן שמורות
hint-saved-list = ‏`⁦khabar saved list⁩` מציג אותם
hint-saved-taken = בחרו שם אחר, או הסירו אותו קודם עם `⁦khabar saved remove⁩`
hint-see-help = ‏`⁦--help⁩` אומר מה יכול לבוא שם
hint-try-later = נסו שוב כשיסיים
hint-unchanged = דבר לא השתנה
hint-watch = מה שתהליכים אחרים עושים ייראה כשהקורא יופעל שוב

import-bare-object = לאובייקט אין כותרת ואין תוכן: תנו לו `⁦title⁩` או `⁦text⁩`
import-binary = זה { $kind } ולא טקסט: ייבאו את הטקסט שלו
import-blank = אין בקובץ אלא רווחים: אין מה לייבא
import-denied = אי אפשר לקרוא: { $why }; תנו לעצמכם הרשאת קריאה וייבאו שוב
import-empty = הקובץ ריק: אין מה לייבא
import-failed = ‏khabar נכשל בקריאה; מה שנקרא קודם נשמר: אנא דווחו על כך עם הקובץ
import-feed-url = זו הזנה ולא כתבה: אפשר לעקוב אחריה עם `khabar feed add { $url }`
import-line-too-long = השורה ארוכה מ-{ $size } MiB והושמטה: פצלו אותה לכתבות
import-link-out = הקישור הסמלי הזה מוביל אל מחוץ לתיקייה: לא הלכו בו (`⁦--follow⁩` הולך בו)
import-loop = הקישור הזה חוזר אל { $path }: לא הלכו בו
import-more-problems = { $path }: עוד { $count } בעיות לא נרשמו
import-no-article = אין בקובץ טקסט שיכול להיות כתבה
import-no-object = אין כאן אובייקט JSON קריא: { $why }
import-no-text = אלה נתונים בינאריים ולא טקסט: ייבאו את הטקסט שממנו נוצרו
import-not-opened = אי אפשר לפתוח: { $why }
import-stopped-here = הקריאה נעצרה כאן: { $why }; מה שנקרא קודם נשמר
import-too-large = הקובץ גדול מ-{ $size } MiB, ואין כתבה כזו: פצלו אותו, או ייבאו אותו כ-JSON Lines
import-unreadable = אי אפשר לקרוא: { $why }

index-behind = הכתבות שמורות אך עדיין אי אפשר למצוא את כולן: { $why }
index-cut = { $path } קטוע
index-failed = בניית האינדקס נכשלה בתוך khabar; `⁦khabar reindex⁩` ישלים אותה
index-fields = יש בו שדות אחרים
index-held = אינדקס החיפוש בידי khabar אחר: הכתבות החדשות יימצאו אחרי שייכנסו לאינדקס
index-none-yet = עדיין אין אינדקס חיפוש: אי אפשר למצוא דבר
index-not-yet = עדיין אי אפשר למצוא הכול; נותרו לאינדקס: { $missing }
index-of-another = הוא נבנה לספרייה אחרת
index-pointer = אי אפשר לקרוא את המצביע אל קבציו
index-replaced = הוא מוחלף שוב ושוב
index-unusable-yet = אי אפשר להשתמש באינדקס החיפוש עד שייבנה מחדש: { $why }
index-version = הוא נבנה בגרסה { $made } של המנתח, וזו גרסה { $own }

io-denied = אין הרשאה
io-end = הוא נגמר מוקדם מדי
io-exists = כבר יש משהו בשם הזה
io-folder = זו תיקייה
io-full = הדיסק מלא
io-no-folder = חלק מהנתיב אינו תיקייה
io-not-found = אין קובץ או תיקייה כאלה
io-quota = מכסת הדיסק נוצלה
io-read-only = מערכת הקבצים לקריאה בלבד

json-bare = { $count } אובייקטים ב-JSON ללא כותרת וללא תוכן הושמטו; הראשון הוא מספר { $number }
json-broken = זה אינו JSON שאפשר לקרוא: { $why }
json-cut-off = ה-JSON נקטע כאן ({ $why }): מה שלפניו יובא
json-foreign = אף אחד מ-{ $count } האובייקטים ב-JSON אינו כתבה: תנו להם `⁦title⁩` או `⁦text⁩`
json-no-articles = אין כתבות ב-JSON: כתבה היא אובייקט שיש בו `⁦title⁩` או `⁦text⁩`
json-not-utf8 = הקובץ אינו UTF-8 וגדול מ-{ $size } MiB: המירו אותו תחילה ל-UTF-8
json-value-too-large = ערך גדול מ-{ $size } MiB
jsonl-foreign = אף אחת מ-{ $count } השורות אינה כתבה; שורה { $line }: { $why }
jsonl-more = עוד { $count } שורות לפני הכתבה הראשונה אינן ניתנות לקריאה
io-too-large = הוא גדול מדי
keys-bad-key = הפעולה `⁦{ $name }⁩`: { $why }
keys-taken = הפעולה `⁦{ $name }⁩`: `⁦{ $keys }⁩` ניתן גם לפעולה `⁦{ $by }⁩`, והוא שלה כעת
keys-hidden = הפעולה `⁦{ $name }⁩`: אי אפשר לעולם להקיש `⁦{ $keys }⁩`, כי `⁦{ $beginning }⁩` מבקש `⁦{ $by }⁩`
keys-no-action = אין פעולה `⁦{ $name }⁩`
keys-no-key = ‏`⁦{ $key }⁩` אינו מקש; מקשים נכתבים כך: { $examples }
keys-other-action = אין פעולה `⁦{ $name }⁩`; האם הכוונה ל-`⁦{ $near }⁩`?

kind-7z = ארכיון 7z
kind-database = מסד נתונים של SQLite
kind-office = מסמך משרדי ישן
kind-packed = קובץ דחוס ב-{ $with }
kind-pdf = מסמך PDF
kind-picture = תמונה
kind-program = תוכנה
kind-recording = הקלטה

line-error = שגיאה: { $what }
line-hint = רמז: { $what }
line-note = הערה: { $what }
line-warning = אזהרה: { $what }

mail-bare = למכתב אין נושא ואין תוכן
mail-empty = המכתב ריק
mail-parts = במכתב יותר מ-{ $count } חלקים זה בתוך זה והוא לא נקרא
mail-too-large = המכתב גדול מ-{ $size } MiB והושמט
mail-unreadable = זה אינו מכתב קריא: { $why }

mhtml-none = לא נשמר דף בקובץ הזה
mhtml-too-large = הדף השמור גדול מ-{ $size } MiB

netscape-others = { $count } סימניות אינן מובילות לדף אינטרנט והושמטו
newsboat-search = החיפוש "{ $name }" של newsboat לא נלקח: { $why }

omnivore-json = אי אפשר לקרוא את נתוני העל כ-JSON: { $why }

one-article = כתבה אחת

open-failed = ‏{ $program } לא הצליח לפתוח את הדף: { $why }
open-hint = המשתנה BROWSER יכול לקבוע תוכנית אחרת
open-no-address = { $address } אינה כתובת של דף

opml-empty = אין פריטים ברשימה: אין אחרי מה לעקוב
opml-folders = ברשימה תיקיות ואין הזנות: אין אחרי מה לעקוב
opml-include = הרשימה מזכירה רשימה אחרת ו-khabar אינו הולך אליה: { $address }
opml-most = ברשימה יותר מ-{ $count } הזנות; השאר הושמט
opml-no-address = הזנה אחת בלי כתובת הושמטה: { $name }
opml-nothing = הזנה אחת בלי שם ובלי כתובת הושמטה
opml-too-large = הרשימה גדולה מ-{ $size } MiB ולא נקראה

page-binary = אלה נתונים בינאריים ולא דף
page-challenge = זה דף אימות ({ $vendor }) ולא כתבה: השרת בודק אם מדובר ברובוט או מבקש הסכמה
page-deep = הדף מקונן ביותר מ-{ $count } רמות ולא נקרא
page-elements = בדף יותר מ-{ $count } רכיבים: שמרו רק את הכתבה
page-empty = הדף ריק
page-gone = הדף נעלם לתמיד
page-nested = הדף מקונן או גדול מדי ולא נקרא
page-no-article = אין בדף טקסט שיכול להיות כתבה
page-no-more = הדף אינו אומר יותר מההזנה
page-no-text = אין תוכן בדף: האם נשמר לפני שהסקריפט שלו רץ?
page-none = אין כתבה בדף
page-not-packed = אי אפשר היה לארוז את הדף: { $why }
page-other = זה אינו דף: השרת קורא לו { $kind }
page-save-only = הדף גדול מ-{ $size } MiB: שמרו רק את הכתבה
page-shorter = בדף פחות תוכן מאשר בהזנה
page-too-large = הדף גדול מ-{ $size } MiB

picture-not-built = ‏khabar הזה נבנה בלי התכונה `⁦images⁩`
picture-not-drawn = אי אפשר לצייר את { $address }: { $why }

pocket-highlights = ההדגשות אינן רשימה ב-JSON

query-no-date = "{ $value }" אינו תאריך; הוא מחופש כמילה
query-no-id = "{ $value }" אינו מספר של כתבה; הוא מחופש כמילה
query-no-field = אין שדה "{ $name }"; אולי "{ $near }"?
query-no-state = "{ $value }" אינו מצב של כתבה (unread, read, bookmarked, noted); הוא מחופש כמילה
query-no-words = אין ב"{ $text }" מילה לחפש
query-nothing-follows = אחרי "{ $name }:" לא בא מה לחפש
query-too-long = רק { $count } המילים הראשונות מחופשות
query-unknown-field = אין שדה "{ $name }"; "{ $text }" מחופש כמילים

readeck-json = אי אפשר לקרוא את הסימנייה כ-JSON: { $why }

reader-packed = אי אפשר לחלץ אותו
reader-too-large = קובץ הייצוא גדול מ-{ $size } MiB ולא נקרא

save-endings = השם יכול להסתיים ב-{ $endings }
save-gone = הכתבה כבר אינה שם
save-no-form = { $path } אינו מציין צורה

search-contradiction = קבציו סותרים זה את זה
search-damaged = אינדקס החיפוש פגום: { $why }
search-folder = התיקייה שלו
search-io = אי אפשר היה להשתמש באינדקס החיפוש ב-{ $place }: { $why }

store-article-damaged = התוכן השמור של כתבה { $id } פגום
store-busy = הספרייה { $path } בשימוש של תהליך אחר
store-cannot = הספרייה { $path } אינה יכולה לעשות זאת: { $why }
store-copy = לא ניתן לשמור עותק של { $path } לפני שינוי המבנה: { $why }
store-damaged = הספרייה { $path } פגומה
store-foreign = { $path } הוא מסד נתונים של תוכנה אחרת
store-full = הדיסק מלא: לא נכתב עוד אל { $path }
store-io = הקריאה או הכתיבה של הספרייה { $path } נכשלה: { $why }
store-name-no-text = ‏SQLite אינו יכול לכתוב אל { $path }: שמו אינו טקסט
store-newer = את הספרייה { $path } כתב khabar חדש יותר (הסכמה שלה { $version }, והתוכנה הזאת מכירה את { $newest })
store-no-library = { $path } אינה ספרייה של khabar, או שהיא פגומה מן הבית הראשון
store-not-opened = אי אפשר לפתוח את הספרייה { $path }
store-older = את הספרייה { $path } כתב khabar ישן יותר, ויש לפתוח אותה לכתיבה פעם אחת
store-open-elsewhere = הספרייה פתוחה ב-khabar אחר
store-read-only = את הספרייה { $path } אפשר רק לקרוא, לא לכתוב
store-unexpected = בספרייה { $path } יש משהו לא צפוי: { $why }

table-no-address = שורה בלי כתובת הושמטה
table-too-long = השורה ארוכה מ-{ $size } MiB והושמטה: האם מירכאות לא נסגרו?

telegram-chats = { $count } צ׳אטים בחשבון אינם ערוצים והושמטו: כדי לייבא צ׳אט, ייצאו אותו לבדו
telegram-page = הדף גדול מדי: ייצאו את הצ׳אט כ-JSON
theme-form = ערכות הנושא המובנות ב-assets/themes מראות את הצורה
theme-no-color = ‏`⁦{ $name }⁩` אינו צבע; הצבעים הם: { $colors }
theme-no-name = בערכת נושא אין `⁦{ $name }⁩`
theme-none = אין ערכת נושא `⁦{ $name }⁩`; אלה יש: { $names }
theme-other-name = בערכת נושא אין `⁦{ $name }⁩`; האם הכוונה ל-`⁦{ $near }⁩`?
theme-toml = אי אפשר לקרוא את הקובץ: { $why }
theme-unread = אי אפשר לקרוא את ערכת הנושא: { $why }

too-large = הוא גדול מ-{ $size }

twitter-other = אין פוסטים בקובץ הארכיון הזה ({ $table }): ייבאו את `⁦tweets.js⁩`
usage-missing = משהו חסר

wallabag-json = אי אפשר לקרוא את קובץ הייצוא כ-JSON: { $why }
wallabag-no-list = זו אינה רשימת כתבות: ייצאו כ-JSON

warc-cut = הארכיון נגמר בתוך רשומה: הוא קטוע
warc-damaged = רשומה פגומה הושמטה: { $why }
warc-empty = אין דפים בארכיון: אין מה לייבא
warc-nameless = דף בלי כתובת: { $why }
warc-no-length = רשומה אינה אומרת מה אורכה
warc-not-unpacked = אי אפשר לחלץ: { $why }
warc-packed = הוא דחוס ב-{ $form }, ו-khabar אינו יכול לחלץ אותו
warc-too-large = הדף גדול מ-{ $size } MiB והושמט
telegram-no-channel = { $url } אינו קישור לערוץ ציבורי: אפשר לקרוא רק ערוצים ציבוריים, בקישור כמו https://t.me/NAME
telegram-no-preview = טלגרם לא מציגה את הפוסטים של { $name } באינטרנט: זה אדם, קבוצה או ערוץ ללא תצוגה מקדימה
telegram-unknown = טלגרם לא מכירה ערוץ ציבורי בשם { $name }: כדאי לבדוק את השם
