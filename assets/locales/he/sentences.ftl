# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).

articles = { $count } מאמרים

check-bookmarks = מאמרים שאינם תואמים את הסימנייה שלהם: { $count }
check-changes = מאמרים עם מספר שינוי שמעולם לא ניתן: { $count }
check-index-behind = באינדקס חסר מה שנכתב לאחרונה: { $missing }
check-index-files = קבצים של האינדקס פגומים: { $files }
check-index-lacks = באינדקס חסר: { $which }
check-index-surplus = באינדקס יש מה שאין בספרייה: { $which }
check-index-twice = באינדקס יותר מפעם אחת: { $which }
check-index-unusable = אי אפשר להשתמש באינדקס החיפוש: { $why }
check-no-bookmarks = קובץ הסימניות הקריא חסר
check-no-index = אין אינדקס חיפוש
check-orphans = שורות של מאמרים או מקורות שכבר אינם: { $count }
check-read-marks = מאמרים שאינם תואמים את סימן הקריאה שלהם: { $count }
check-sources = מקורות שסופרים את מאמריהם לא נכון: { $count }
check-sqlite = ‏SQLite מצא שמסד הנתונים פגום: { $what }
check-texts = מאמרים שאיבדו את תוכנם: { $count }

cli-fetch-again = ‏`⁦khabar fetch⁩` ינסה שוב
cli-followed-unseen = הוא במעקב, אך אי אפשר היה להסתכל בו עכשיו: { $why }
cli-index-held = ‏khabar אחר כותב את האינדקס
cli-indexed-is-searched = החיפוש נעשה במה שכבר באינדקס; `⁦khabar check⁩` אומר יותר
cli-is-folder = { $path } היא תיקייה
cli-list-hint = השורות של `⁦khabar list⁩` ו-`⁦khabar search⁩` נפתחות במספר המאמר
cli-name-backup = תנו שם של קובץ לגיבוי
cli-no-home = אין תיקיית בית לשמור בה את הספרייה
cli-no-home-hint = אמרו היכן היא תהיה עם `⁦--data-dir DIR⁩` או `⁦KHABAR_DATA_DIR⁩`
cli-no-input = אי אפשר לקרוא את הקלט התקני: { $why }
cli-no-output = אי אפשר לכתוב לפלט התקני: { $why }
cli-no-samples = אי אפשר לכתוב את מאמרי הדוגמה: { $why }
cli-no-terminal = אי אפשר להשתמש במסוף: { $why }
cli-no-terminal-hint = ‏`⁦khabar list⁩` ו-`⁦khabar show⁩` אינם צריכים ממשק; `⁦khabar doctor⁩` בודק את המסוף
cli-not-deleted = מאמר { $id } אינו מחוק, או שנוקה מאז
cli-one-name = אי אפשר לתת שם אחד לכמה הזנות
cli-page-left = הדף של מאמר { $id } נשאר כפי שהיה: { $why }
cli-password = כתובת עם סיסמה תישמר גלויה
cli-password-hint = כתבו פקודה תחת [credentials] בהגדרות וציינו אותה עם `⁦--credential⁩`
cli-pruned-hint = מה שנוקה אפשר לייבא שוב רק מהקובץ שלו
cli-search-later = חפשו שוב מאוחר יותר כדי למצוא הכול
cli-settings-not-restored = הספרייה שוחזרה, אך ההגדרות לא: אי אפשר לכתוב את { $path }: { $why }
cli-still-indexing = ‏khabar אחר עדיין בונה את האינדקס
cli-undo-query = ‏`⁦--undo⁩` מקבל מספרים, לא שאילתה
cli-undo-query-hint = בלי מספר הוא מבטל את המחיקה האחרונה

config-not-changeable = זה אינו קובץ הגדרות שאפשר לשנות
config-unwritten = אי אפשר לשנות את { $path }: { $why }
config-write-yourself = כתבו שם בעצמכם `⁦{ $setting }⁩` תחת `⁦{ $section }⁩`

error-at = { $address }: { $why }
error-backup-damaged = הגיבוי { $path } פגום: { $why }
error-begin-fetch = אי אפשר להתחיל להוריד: { $why }
error-begin-index = אי אפשר להתחיל לבנות את האינדקס: { $why }
error-begin-read = אי אפשר להתחיל לקרוא: { $why }
error-bookmarks-version = הגרסה שלו היא { $version } ולא 1
error-copy = אי אפשר להעתיק את { $path }: { $why }
error-downloading-broke-off = ההורדה נקטעה
error-emptied = הספרייה { $path } היא קובץ ריק, אבל מה שלצדה מראה שהיו בה מאמרים
error-feeds-called = { $count } הזנות נקראות "{ $name }"
error-import-stopped = הייבוא נעצר אחרי { $stored }: { $why }
error-keep-aside = אי אפשר לשמור את הספרייה המוחלפת ב-{ $path }: { $why }
error-lock = אי אפשר לנעול את { $path }: { $why }
error-make-folder = אי אפשר ליצור את התיקייה { $path }: { $why }
error-make-temporary = אי אפשר ליצור תיקייה זמנית ב-{ $path }: { $why }
error-move-aside = אי אפשר להזיז הצידה את { $path }: { $why }
error-no-article = אין מאמר { $id }
error-no-bookmarks = { $path } אינו קובץ סימניות: { $why }
error-no-date = "{ $text }" אינו תאריך לפי RFC 3339
error-no-feed = אין הזנה "{ $name }"
error-no-feed-there = { $address } אינה הזנה, והדף שלה אינו מציין הזנה
error-no-saved = אין חיפוש שמור בשם "{ $name }"
error-no-tag = "{ $tag }" אינה תגית: אין בה אות
error-no-text = זה אינו טקסט: { $why }
error-open = אי אפשר לפתוח את { $path }: { $why }
error-open-file = זה נשמר, אך לא בקובץ הקריא: { $why }
error-pack = אי אפשר היה לארוז מאמר: { $why }
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

fetch-gone = זה נעלם לתמיד (410)
fetch-nothing = השרת לא שלח דבר

filter-attribute = החיפושים של khabar אינם שואלים על "{ $name }"
filter-breaks-off = הביטוי נקטע
filter-comparison = אי אפשר להשוות כך את "{ $name }" ל-"{ $value }"
filter-pattern = התבנית "{ $pattern }" היא יותר ממילים, ו-khabar מוצא רק מילים
filter-too-deep = יש בו יותר מדי סוגריים בתוך סוגריים
filter-too-long = בביטוי יותר מ-{ $count } בתים
filter-unread = אי אפשר לקרוא את הביטוי החל מ-"{ $rest }"

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
hint-import-again = ייבאו שוב את המאמרים: הסימניות, ההערות וסימני הקריאה נשארים
hint-index = ‏`⁦khabar reindex⁩` בונה מחדש את האינדקס מהמאמרים השמורים
hint-index-behind = ‏`⁦khabar⁩` יוסיף אותם כשירוץ; `⁦khabar reindex⁩` עושה זאת עכשיו
hint-index-place = הזיזו את מה שעומד במקום האינדקס; המאמרים עצמם בטוחים
hint-list = ‏`⁦khabar list⁩` מציג את המאמרים ומספריהם
hint-look-for-feed = חפשו באתר קישור בשם RSS או Atom והוסיפו את כתובתו
hint-make-again = ‏`⁦khabar reindex⁩` בונה את האינדקס מחדש; המאמרים עצמם בטוחים
hint-newer-schema = עדכנו את khabar, או בחרו ספרייה אחרת עם `⁦--data-dir⁩`
hint-not-a-library = בחרו תיקייה אחרת עם `⁦--data-dir⁩`; הקובץ נשאר כפי שהוא
hint-older-backup = דבר לא השתנה; נסו גיבוי ישן יותר
hint-permission = בדקו של מי התיקייה, או בחרו אחרת עם `⁦--data-dir⁩`
hint-reindex-stored = ‏`⁦khabar reindex⁩` ינסה שוב; המאמרים עצמם שמורים
hint-saved-list = ‏`⁦khabar saved list⁩` מציג אותם
hint-saved-taken = בחרו שם אחר, או הסירו אותו קודם עם `⁦khabar saved remove⁩`
hint-see-help = ‏`⁦--help⁩` אומר מה יכול לבוא שם
hint-try-later = נסו שוב כשיסיים
hint-unchanged = דבר לא השתנה
hint-watch = מה שתהליכים אחרים עושים ייראה כשהקורא יופעל שוב

index-behind = המאמרים שמורים אך עדיין אי אפשר למצוא את כולם: { $why }
index-failed = בניית האינדקס נכשלה בתוך khabar; `⁦khabar reindex⁩` ישלים אותה
index-held = אינדקס החיפוש בידי khabar אחר: המאמרים החדשים יימצאו אחרי שייכנסו לאינדקס
index-none-yet = עדיין אין אינדקס חיפוש: אי אפשר למצוא דבר
index-not-yet = עדיין אי אפשר למצוא הכול; נותרו לאינדקס: { $missing }
index-of-another = הוא נבנה לספרייה אחרת
index-unusable-yet = אי אפשר להשתמש באינדקס החיפוש עד שייבנה מחדש: { $why }

io-denied = אין הרשאה
io-exists = כבר יש משהו בשם הזה
io-folder = זו תיקייה
io-full = הדיסק מלא
io-no-folder = חלק מהנתיב אינו תיקייה
io-not-found = אין קובץ או תיקייה כאלה
io-quota = מכסת הדיסק נוצלה
io-read-only = מערכת הקבצים לקריאה בלבד

line-error = שגיאה: { $what }
line-hint = רמז: { $what }
line-warning = אזהרה: { $what }

newsboat-search = החיפוש "{ $name }" של newsboat לא נלקח: { $why }

one-article = מאמר אחד

open-failed = ‏{ $program } לא הצליח לפתוח את הדף: { $why }
open-no-address = { $address } אינה כתובת של דף

picture-not-drawn = אי אפשר לצייר את { $address }: { $why }

query-no-date = "{ $value }" אינו תאריך; הוא מחופש כמילה
query-no-field = אין שדה "{ $name }"; אולי "{ $near }"?
query-no-state = "{ $value }" אינו מצב של מאמר (unread, read, bookmarked); הוא מחופש כמילה
query-nothing-follows = אחרי "{ $name }:" לא בא מה לחפש
query-too-long = רק { $count } המילים הראשונות מחופשות

save-endings = השם יכול להסתיים ב-{ $endings }
save-gone = המאמר כבר אינו שם
save-no-form = { $path } אינו מציין צורה

search-contradiction = קבציו סותרים זה את זה
search-damaged = אינדקס החיפוש פגום: { $why }
search-io = אי אפשר היה להשתמש באינדקס החיפוש ב-{ $place }: { $why }

store-article-damaged = התוכן השמור של מאמר { $id } פגום
store-busy = הספרייה { $path } בשימוש של תהליך אחר
store-cannot = הספרייה { $path } אינה יכולה לעשות זאת: { $why }
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

usage-missing = משהו חסר
