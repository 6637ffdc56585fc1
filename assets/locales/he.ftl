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
article-source = מקור
article-author = מחבר
article-date = תאריך
article-tags = תגיות
article-link = קישור
article-note = הערה
article-minutes = { $count ->
    [one] דקת קריאה
    [two] שתי דקות קריאה
   *[other] { $count } דקות קריאה
}

## Command line

cli-comma = {", "}
cli-interface-needs-terminal = הממשק זקוק למסוף; זו הרשימה
cli-library-empty = הספרייה ריקה
cli-nothing-found = לא נמצא דבר
cli-nothing-found-for = לא נמצא דבר עבור { $query }
cli-understood = הובן כך: { $query }
cli-import-new = חדשות: { $count }
cli-import-changed = שונו: { $count }
cli-import-unchanged = ללא שינוי: { $count }
cli-import-problems = { $count ->
    [one] בעיה אחת
    [two] שתי בעיות
   *[other] { $count } בעיות
}
cli-import-nothing = אין כתבות
cli-import-line = שורה { $line }: { $message }
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
cli-reindexed = { $count ->
    [one] כתבה אחת נכנסה למפתח
    [two] שתי כתבות נכנסו למפתח
   *[other] { $count } כתבות נכנסו למפתח
}
cli-check-sound = המאגר והמפתח תקינים ותואמים
