### Lists, marks, tags, notes, sources and themes, Hebrew.
notice-theme-back = שוב ערכת הנושא { $name }
notice-theme-kept = ערכת הנושא { $name } נשמרה ב־{ $file }
notice-settings-wrong = { $first } (ועוד { $count }: khabar config show)
notice-settings-read = ההגדרות נקראו מחדש
action-read-all = סימון כל הרשימה כנקראה
action-read-above = סימון מה שמעל כנקרא
action-pick = בחירת הכתבה לפעולה הבאה, או שחרורה
action-pick-all = בחירת כל הרשימה, או שחרורה
action-tag = מתן תגיות או הסרתן
action-delete = מחיקת הכתבה, או החיפוש השמור
action-save-search = שמירת החיפוש בשם
order-title = לפי כותרת
order-source = לפי מקור
order-unread = שלא נקראו תחילה
prompt-tags = תגיות (-תגית מסיר):
prompt-search-name = שם החיפוש:
notice-none-unread = אין כאן כתבות שלא נקראו
notice-no-article = לא נבחרה כתבה
notice-not-a-search = כאן אפשר להסיר רק חיפוש שמור
notice-nothing-to-save = חפשו משהו תחילה, ואז שמרו
notice-search-saved = החיפוש נשמר: { $name }
notice-search-known = כבר יש חיפוש שמור בשם { $name }; יש לבחור שם אחר
notice-search-removed = החיפוש השמור הוסר: { $name }; { $key } מחזיר אותו
notice-picked = { $count ->
    [one] כתבה אחת נבחרה
    [two] שתי כתבות נבחרו
   *[other] { $count } כתבות נבחרו
}
notice-all-read = { $count ->
    [one] כתבה אחת סומנה כנקראה; { $key } מבטל
    [two] שתי כתבות סומנו כנקראו; { $key } מבטל
   *[other] { $count } כתבות סומנו כנקראו; { $key } מבטל
}
notice-many-unread = { $count ->
    [one] כתבה אחת סומנה כלא נקראה
    [two] שתי כתבות סומנו כלא נקראו
   *[other] { $count } כתבות סומנו כלא נקראו
}
notice-many-bookmarked = { $count ->
    [one] נוספה סימנייה אחת
    [two] נוספו שתי סימניות
   *[other] נוספו { $count } סימניות
}
notice-many-unbookmarked = { $count ->
    [one] הוסרה סימנייה אחת
    [two] הוסרו שתי סימניות
   *[other] הוסרו { $count } סימניות
}
notice-deleted = { $count ->
    [one] כתבה אחת נמחקה; { $key } מחזיר אותה
    [two] שתי כתבות נמחקו; { $key } מחזיר אותן
   *[other] { $count } כתבות נמחקו; { $key } מחזיר אותן
}
notice-tagged = { $count ->
    [one] התגיות של כתבה אחת שונו
    [two] התגיות של שתי כתבות שונו
   *[other] התגיות של { $count } כתבות שונו
}
action-related = אותו סיפור וידיעות קרובות
action-stories = כל הידיעות של סיפור, או רק החדשה ביותר
list-related = אותו סיפור, וידיעות קרובות
list-no-related = אין ידיעות קרובות
list-same-story = { $count ->
    [one] ועוד אחת
    [two] ועוד שתיים
   *[other] ועוד { $count }
}
notice-stories-each = כל הידיעות של כל סיפור מוצגות
notice-stories-first = הידיעה החדשה ביותר של סיפור מייצגת את כולן
welcome-feeds = עקבו אחר הזנות; `khabar opml import FILE` מייבא את ההזנות של קורא אחר:
