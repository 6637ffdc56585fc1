### מחרוזות הממשק של khabar בעברית. המפתחות זהים בכל השפות והבדיקות משוות אותם.

## Ages

age-future = בעתיד
age-minutes = { $count ->
    [0] זה עתה
    [one] לפני דקה
    [two] לפני שתי דקות
   *[other] לפני { $count } דקות
}
age-hours = { $count ->
    [one] לפני שעה
    [two] לפני שעתיים
   *[other] לפני { $count } שעות
}
age-days = { $count ->
    [one] לפני יום
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}
age-weeks = { $count ->
    [one] לפני שבוע
    [two] לפני שבועיים
   *[other] לפני { $count } שבועות
}
age-months = { $count ->
    [one] לפני חודש
    [two] לפני חודשיים
   *[other] לפני { $count } חודשים
}
age-years = { $count ->
    [one] לפני שנה
    [two] לפני שנתיים
   *[other] לפני { $count } שנים
}

## Words of an article's head

article-untitled = ללא כותרת
page-no-text = הכתבה הגיעה בלי טקסט
article-source = מקור
article-author = מחבר
article-date = תאריך
article-tags = תגיות
article-link = קישור
article-note = הערה
article-unread = לא נקראה
article-bookmarked = עם סימנייה
article-noted = יש הערה
article-picked = נבחרה
article-minutes = { $count ->
    [one] דקת קריאה
    [two] שתי דקות קריאה
   *[other] { $count } דקות קריאה
}

## Interface

screen-too-small = החלון קטן מדי: לפחות 40 × 10
list-all = כל הכתבות
list-unread = שלא נקראו
list-bookmarks = סימניות
list-search = חיפוש: { $query }
search-loosened = הביטוי שבמירכאות לא נמצא כלשונו; נערך חיפוש של: { $query }
search-suggestion = האם הכוונה ל־{ $query }?
list-hits = נמצאו { $count }
list-unread-count = { $count } לא נקראו
list-count = { $count } בסך הכול
list-empty = אין כאן כתבות
list-no-hits = לא נמצא דבר
list-no-bookmarks = אין עדיין סימניות
sources-title = מקורות
sources-library = ספרייה
sources-searches = חיפושים שמורים
sources-tags = תגיות
sources-feeds = הזנות
page-percent = { $percent }%
page-links = קישורים
page-image = [תמונה: { $text }]
help-title = מקשים
help-nothing = אין פעולה בשם הזה
palette-title = פקודות
contents-title = תוכן העניינים
status-indexing = מאנדקס { $done } מתוך { $total }
index-finishing = מסדר את האינדקס
prompt-note = הערה:
prompt-file = שמירה אל:
prompt-browse = הקישור מוביל אל { $host }; לפתוח? כ/ל
prompt-replace = { $file } קיים; להחליף? כ/ל
answer-yes = כן
order-newest = החדשות תחילה
order-oldest = הישנות תחילה
order-best = המתאימות תחילה
notice-article-gone = הכתבה כבר איננה
notice-bookmark-set = נוספה סימנייה
notice-bookmark-removed = הסימנייה הוסרה
notice-note-written = ההערה נכתבה
notice-note-removed = ההערה הוסרה
notice-browser = נפתחה בדפדפן
notice-copied-tool = הועתק, דרך המסוף ודרך { $tool }
notice-copied-terminal = נמסר למסוף להעתקה; לא כל מסוף תומך בכך
notice-copied = הועתק; המסוף קיבל את הטקסט
notice-copied-by = הועתק באמצעות { $tool }
notice-not-copied = לא הועתק: המסוף הזה אינו מקבל; דרוש wl-copy,‏ xclip או xsel
notice-copy-too-long = לא הועתק: ארוך מדי למסוף; דרוש wl-copy,‏ xclip או xsel
notice-first-article = זו הכתבה הראשונה
notice-first-hit = אין תוצאה לפני זו
notice-last-article = זו הכתבה האחרונה
notice-last-hit = אין תוצאה אחרי זו
notice-measure = שורות של עד { $cells } תווים
notice-no-address = לכתבה אין כתובת
notice-no-search = עדיין לא נערך חיפוש: / פותח חיפוש
notice-no-links = אין כאן קישורים
notice-no-such-link = אין קישור כזה
notice-no-headings = אין כותרות בכתבה
notice-selecting = הסמן על הדף: v מתחיל בחירה, y מעתיק
notice-half-spaces-repaired = חצאי הרווחים שוחזרו
notice-half-spaces-kept = חצאי הרווחים כפי שהגיעו
notice-no-unread = אין למטה כתבות שלא נקראו
notice-not-open = אין כתבה פתוחה
notice-nothing-to-undo = אין מה לבטל
notice-sorted = סדר: { $order }
notice-saved = נשמר אל { $file }
notice-theme = ערכת הנושא { $name }: Enter שומר, Esc חוזר
notice-undone = בוטל
notice-worker-failed = חלק מ־khabar קרס ({ $worker }): { $reason }
welcome-title = ברוכים הבאים אל khabar
welcome-text = הספרייה ריקה. כך ממלאים אותה:
welcome-import = ייבוא תיקייה של כתבות שמורות, או מה שקורא אחר שומר או מייצא:
welcome-demo = דוגמאות בחמש שפות:
welcome-card = אם האותיות כאן אינן בסדר הנכון, בדקו איזה מקודד מתאים למסוף:
welcome-help = כל המקשים, בכל עת:
hint-back = חזרה
hint-bookmark = סימנייה
hint-cancel = ביטול
hint-filter = סינון
hint-help = עזרה
hint-history = קודם
hint-keep = שמירה
hint-next-article = הבאה
hint-next-hit = התוצאה הבאה
hint-open = פתיחה
hint-page = המשך
hint-pane = החלונית הבאה
hint-quit = יציאה
hint-stop = עצירה
hint-run = הפעלה
hint-search = חיפוש
hint-select = בחירה
hint-copy = העתקה
hint-paragraph = פסקה
hint-unread = לא נקראה
scope-always = בכל מקום
scope-browse = בחלוניות ובעזרה
scope-panes = בחלוניות
scope-page = בדף
scope-select = בעת בחירת טקסט
scope-hints = בעת בחירת קישור
scope-card = כרטיס בדיקה
scope-field = בזמן הקלדה
action-next = למטה, או שורה קדימה
action-previous = למעלה, או שורה אחורה
action-page-next = מסך קדימה
action-page-previous = מסך אחורה
action-first = אל ההתחלה
action-last = אל הסוף
action-open = פתיחת הנבחר
action-back = חזרה; יציאה מחיפוש
action-search = חיפוש תוך כדי הקלדה
action-help = הצגת המקשים; / מסנן
action-card = הצגת כרטיס הבדיקה: איזה מקודד מתאים למסוף הזה
action-quit = סגירת הפתוח, ואז יציאה
action-pane-next = החלונית הבאה
action-pane-previous = החלונית הקודמת
action-pane-sources = אל המקורות
action-pane-list = אל הרשימה
action-pane-page = אל הדף
action-hit-next = התוצאה הבאה
action-hit-previous = התוצאה הקודמת
action-article-next = פתיחת הכתבה הבאה
action-article-previous = פתיחת הכתבה הקודמת
action-unread-next = פתיחת הכתבה הבאה שלא נקראה
action-bookmark = הוספה או הסרה של סימנייה
action-bookmarks = רשימת הסימניות, או שוב הכול
action-note = כתיבת הערה על הכתבה
action-read = סימון כנקראה או שלא נקראה
action-undo = ביטול הסימון או ההערה האחרונים
action-browser = פתיחה בדפדפן
action-copy-link = העתקת הכתובת
action-copy-text = העתקת תוכן הכתבה; שוב: כ־Markdown
action-save = שמירת הכתבה בקובץ
action-sort = מיון הרשימה
action-theme = בחירת ערכת צבעים
action-direction = היפוך כיוון הכתבה
action-measure-wider = שורות ארוכות יותר
action-measure-narrower = שורות קצרות יותר
action-zoom = רק החלונית הזו, או שוב הכול
action-half-spaces = שחזור חצאי רווחים, או כפי שהגיעו
action-hints = פתיחת קישור לפי אות; אחרי מספר, לפי מספרו
action-hints-copy = העתקת כתובת קישור לפי האותיות שעליו
action-contents = רשימת הכותרות
action-select = סמן על הדף, לבחירת טקסט
action-copy-paragraph = העתקת הפסקה שבראש הדף
action-select-here = התחלת בחירה בסמן, או ביטולה
action-select-forward = הסמן אות אחת קדימה
action-select-backward = הסמן אות אחת אחורה
action-select-word-forward = הסמן למילה הבאה
action-select-word-backward = הסמן לתחילת המילה
action-select-line-start = הסמן לתחילת השורה
action-select-line-end = הסמן לסוף השורה
action-select-other-end = הסמן לקצה השני של הבחירה
action-select-paragraph = בחירת הפסקה
action-select-copy = העתקת הבחירה, או הפסקה שבסמן
action-hint-take = בחירת הקישור שמספרו הוקלד
action-hint-delete = מחיקת האות האחרונה
action-hint-leave = עזיבת הקישורים
action-commands = בחירה מכל הפקודות
action-card-next = המקודד הבא בכרטיס הבדיקה
action-card-previous = המקודד הקודם בכרטיס הבדיקה
action-card-keep = שמירת המקודד של העמוד הזה
action-accept = קבלת מה שהוקלד
action-cancel = ביטול וחזרה
action-cursor-forward = הסמן אות קדימה
action-cursor-backward = הסמן אות אחורה
action-word-forward = הסמן מילה קדימה
action-word-backward = הסמן מילה אחורה
action-field-start = הסמן להתחלה
action-field-end = הסמן לסוף
action-delete-previous = מחיקת האות שלפני
action-delete-next = מחיקת האות שאחרי
action-delete-word = מחיקת המילה שלפני
action-delete-to-start = מחיקת כל מה שלפני
action-delete-to-end = מחיקת כל מה שאחרי
action-entry-previous = הערך הקודם, או השורה שמעל
action-entry-next = הערך הבא, או השורה שמתחת
action-entries-next = הצגת השורות הבאות
action-entries-previous = הצגת השורות הקודמות
action-suspend = השהיה עד להמשך (fg)
action-exit = יציאה מיד

## Command line

cli-comma = {", "}
cli-interface-needs-terminal = הממשק זקוק למסוף; זו הרשימה
cli-interface-needs-cursor = המסוף הזה מדפיס שורות בלבד (TERM=dumb), והממשק צריך להזיז את הסמן; זו הרשימה
cli-library-empty = הספרייה ריקה
cli-nothing-found = לא נמצא דבר
cli-nothing-found-for = לא נמצא דבר עבור { $query }
cli-understood = הובן כך: { $query }
cli-import-new = חדשות: { $count }
cli-import-changed = שונו: { $count }
cli-import-unchanged = ללא שינוי: { $count }
cli-import-read = { $count ->
    [one] נקראה כתבה אחת
    [two] נקראו שתי כתבות
   *[other] נקראו { $count } כתבות
}
cli-import-deleted = נמחקו בעבר: { $count }
cli-import-problems = { $count ->
    [one] בעיה אחת
    [two] שתי בעיות
   *[other] { $count } בעיות
}
cli-import-nothing = אין כתבות
cli-import-summary = { $files ->
    [one] קובץ אחד: { $counts }
    [two] שני קבצים: { $counts }
   *[other] { $files } קבצים: { $counts }
}
cli-import-dry = דבר לא נשמר: זו הייתה הרצה לניסיון
cli-import-stopped = נעצר: מה שיובא עד כה נשמר
cli-import-progress = { $files ->
    [one] קובץ אחד, כתבות: { $articles }
    [two] שני קבצים, כתבות: { $articles }
   *[other] { $files } קבצים, כתבות: { $articles }
}
cli-bookmark-added = נוספה סימנייה: { $title }
cli-bookmark-removed = הוסרה סימנייה: { $title }
cli-bookmark-not-there = לא הייתה סימנייה: { $title }
cli-bookmark-none = אין עדיין סימניות
cli-bookmark-imported = { $count ->
    [one] יובאה סימנייה אחת
    [two] יובאו שתי סימניות
   *[other] יובאו { $count } סימניות
}
cli-mark-read = { $count ->
    [one] כתבה אחת סומנה כנקראה
    [two] שתי כתבות סומנו כנקראו
   *[other] { $count } כתבות סומנו כנקראו
}
cli-mark-unread = { $count ->
    [one] כתבה אחת סומנה כלא נקראה
    [two] שתי כתבות סומנו כלא נקראו
   *[other] { $count } כתבות סומנו כלא נקראו
}
cli-reindex-progress = בונה מפתח: { $done } מתוך { $total }
cli-reindex-stopped = נעצר: המפתח הקודם ממשיך לענות
cli-reindexed = { $count ->
    [one] כתבה אחת נכנסה למפתח
    [two] שתי כתבות נכנסו למפתח
   *[other] { $count } כתבות נכנסו למפתח
}
cli-check-counts = { $articles } במאגר, { $indexed } במפתח
cli-check-sound = המאגר והמפתח תקינים ותואמים

## The test card

card-title = כרטיס בדיקה: מקודד { $name }, עמוד { $number } מתוך { $count }
card-question = האם הטקסט נקרא נכון?
card-about = שמרו את העמוד שנקרא לפי הסדר, באותיות ערביות מחוברות ובמסגרת ישרה.
card-letters = ריבועים כאן? האותיות חסרות בגופן; ההגדרה מציגה אותיות דומות.
card-letters-heh = האות he באורדו
card-letters-urdu = אותיות נוספות באורדו
card-letters-nearest = כורדית, פשטו, סינדהי ואויגורית
card-keys = שמאלה וימינה מדפדפים · Enter בוחר · Esc יוצא
card-prompt = ‏Enter: כן · n ואז Enter: הצגת המקודדים האחרים
card-write = לשמור את "{ $name }" בקובץ { $file }? Enter: כן · n ואז Enter: לא
card-written = "{ $name }" נשמר בקובץ { $file }
card-unwritten = דבר לא נכתב: --encoder { $name } בוחר אותו להרצה אחת

# khabar doctor
doctor-terminal = מסוף: { $name }
doctor-no-terminal = מסוף: אין
doctor-encoder = מקודד: { $name }
doctor-encoder-chosen = מקודד: { $name }, נבחר בהגדרות; נמצא { $found }
doctor-because = כי { $reason }
doctor-reason-not-asked = אי אפשר לשאול מסוף עם TERM={ $name }
doctor-reason-unknown = אין כלל שמכיר את המסוף הזה, ורוב המסופים אינם משנים סדר
doctor-reason-outside-unknown = המסוף שמחוץ ל-tmux ול-screen אינו ידוע
doctor-reason-outside = המסוף שמחוץ ל-tmux ול-screen הוא { $name }
doctor-reason-outside-any = המסוף שבחוץ מכנה את עצמו { $name }, וייתכן שהוא משנה את הסדר
doctor-reason-started-in = משתני הסביבה אומרים שההפעלה התחילה בתוך { $name }
doctor-reason-bdsm = הוא ענה שאפשר לבקש ממנו לא לשנות סדר (DECRQM 8)
doctor-reason-told = אפשר לבקש מ-{ $name } לא לשנות סדר
doctor-reason-kitty-sizes = ‏kitty מגרסה 0.40 מקבל גודל לטקסט (OSC 66)
doctor-reason-kitty-turns = ‏kitty לפני 0.40 הופך מילים
doctor-reason-konsole = ‏Konsole מחבר ומסדר מילים בעצמו
doctor-reason-reorders-nothing = { $name } אינו משנה סדר
doctor-reason-foot = ‏foot אינו משנה סדר, אבל אותיות שמתחת לניקוד אובדות בו
doctor-reason-colours = ‏QTermWidget משנה את הסדר בכל רצף בצבע אחד
doctor-reason-putty = ‏PuTTY משנה את הסדר בשורה כולה, ואין פקודה שעוצרת אותו
doctor-reason-says = { $variable } אומר { $name }
doctor-hint = עצה: { $hint }
doctor-hint-kitty = כתבו “force_ltr yes” ב-kitty.conf ו-“terminal.encoder = "plain"” בהגדרות khabar
doctor-hint-putty = אם המילים אינן בסדר, תצוגת הטקסט הדו-כיווני כבויה בהגדרות PuTTY: בחרו “plain”
doctor-hint-mlterm = הפעילו את mlterm עם --bi=false ובחרו “plain”, או את התוכנית מחוץ ל-tmux ול-screen
doctor-hint-console = במסוף הטקסט של לינוקס אין אותיות ערביות: השתמשו במסוף גרפי
doctor-hint-silent = המסוף לא ענה: בחרו בעזרת כרטיס הבדיקה שלהלן
doctor-marks-keep = סימנים מעל האותיות ומתחתן: נשלחים
doctor-marks-strip = סימנים מעל האותיות ומתחתן: מושמטים
doctor-background-light = רקע: בהיר
doctor-background-dark = רקע: כהה
doctor-background-unknown = רקע: לא ידוע
doctor-answers = תשובות אחרי { $time } אלפיות שנייה, וזה כל מה שיבוא:
doctor-answers-given-up = תשובות אחרי { $time } אלפיות שנייה, ואז תמה ההמתנה:
doctor-not-asked = תשובות: המסוף לא נשאל
doctor-letters-joined = אותיות בלי צורות תצוגה (כורדית, פשטו, מעט אורדו): המסוף הזה מחבר אותן בעצמו
doctor-letters-unjoined = אותיות בלי צורות תצוגה (כורדית, פשטו, מעט אורדו): הן עומדות נפרדות במסוף הזה
doctor-letters-turned = אותיות בלי צורות תצוגה (כורדית, פשטו, מעט אורדו): הן עומדות נפרדות במסוף הזה, וייתכן שסדר המילים ישתבש
doctor-config = הגדרות: { $path }
doctor-data = נתונים: { $path }
doctor-state = מצב: { $path }
doctor-log = יומן: { $path }
doctor-library = ספרייה: כתבות { $articles }, במפתח { $indexed }
doctor-library-none = ספרייה: אין עדיין
doctor-problem = בעיה: { $text }
## Pictures

action-pictures = ציור התמונות או הסתרתן
notice-no-pictures = אין תמונות בכתבה הזאת
notice-pictures-not-built = גרסה זו של khabar נבנתה בלי ציור תמונות; { $key } פותח אותן בחוץ
notice-pictures-read = התמונות נקראות …

action-half-page-next = חצי מסך קדימה
action-half-page-previous = חצי מסך אחורה
action-percent = מעבר לאחוז מסוים (50%)
action-read-all-next = סימון הרשימה כנקראה ומעבר למקור הבא
action-redo = ביצוע חוזר של מה שבוטל
action-redraw = ציור המסך מחדש
notice-nothing-to-redo = אין מה לבצע שוב
notice-redone = בוצע שוב
notice-percent-of-what = הקלידו קודם מספר: 50% עובר לאמצע
notice-unknown-key = המקש { $key } אינו עושה דבר כאן · { $help } מציג את המקשים
orders-title = מיון
themes-title = ערכת צבעים
prompt-page-search = חיפוש בדף
