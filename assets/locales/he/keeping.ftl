### Keeping house, export and the command line, Hebrew.
cli-tag-added = { $count ->
    [one] כתבה אחת תויגה { $tag }
    [two] שתי כתבות תויגו { $tag }
   *[other] { $count } כתבות תויגו { $tag }
}
cli-tag-removed = { $count ->
    [one] התגית { $tag } הוסרה מכתבה אחת
    [two] התגית { $tag } הוסרה משתי כתבות
   *[other] התגית { $tag } הוסרה מ־{ $count } כתבות
}
cli-tag-none = עדיין אין תגיות משלך
cli-deleted = { $count ->
    [one] כתבה אחת נמחקה
    [two] שתי כתבות נמחקו
   *[other] { $count } כתבות נמחקו
}
cli-deleted-hint = רמז: `khabar undelete` מחזיר אותן עד `khabar prune` הבא
cli-undeleted = { $count ->
    [one] כתבה אחת חזרה
    [two] שתי כתבות חזרו
   *[other] { $count } כתבות חזרו
}
cli-undelete-nothing = אין מחיקה לבטל
cli-prune-done = { $count ->
    [one] כתבה אחת הוסרה לצמיתות
    [two] שתי כתבות הוסרו לצמיתות
   *[other] { $count } כתבות הוסרו לצמיתות
}
cli-prune-would = { $count ->
    [one] כתבה אחת הייתה מוסרת; דבר לא השתנה
    [two] שתי כתבות היו מוסרות; דבר לא השתנה
   *[other] { $count } כתבות היו מוסרות; דבר לא השתנה
}
cli-prune-nothing = אין מה להסיר
cli-backup-done = { $count ->
    [one] כתבה אחת גובתה אל { $path }
    [two] שתי כתבות גובו אל { $path }
   *[other] { $count } כתבות גובו אל { $path }
}
cli-restored = { $count ->
    [one] כתבה אחת שוחזרה
    [two] שתי כתבות שוחזרו
   *[other] { $count } כתבות שוחזרו
}
cli-restore-aside = הספרייה הקודמת נמצאת ב־{ $path }
cli-restore-settings = גם הגדרות הגיבוי נלקחו: { $path }
cli-export-progress = ייצוא: { $done } מתוך { $total }
cli-export-done = { $count ->
    [one] כתבה אחת נכתבה אל { $path }
    [two] שתי כתבות נכתבו אל { $path }
   *[other] { $count } כתבות נכתבו אל { $path }
}
cli-export-stopped = נעצר: הקבצים שנכתבו נשארים
cli-saved-added = החיפוש נשמר: { $name }
cli-saved-removed = החיפוש השמור הוסר: { $name }
cli-saved-renamed = שם החיפוש שונה: { $name }
cli-saved-none = עדיין אין חיפושים שמורים
cli-related-same = אותו סיפור אצל אחרים
cli-related-others = באותו נושא
cli-reextract-progress = קורא שוב דפים: { $done } מתוך { $total }
cli-reextract-done = { $pages ->
    [one] דף אחד נקרא שוב
    [two] שני דפים נקראו שוב
   *[other] { $pages } דפים נקראו שוב
}; { $changed ->
    [one] כתבה אחת השתנתה
    [two] שתי כתבות השתנו
   *[other] { $changed } כתבות השתנו
}
cli-reextract-none = לא נשמר דף של אף אחת מהכתבות האלה
cli-reextract-stopped = נעצר: מה שנעשה עד כה שמור
cli-show-nothing-dropped = דבר לא הושמט מהכתבה הזאת
