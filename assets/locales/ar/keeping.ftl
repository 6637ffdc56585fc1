### Keeping house, export and the command line, Arabic.
cli-tag-added = { $count ->
    [zero] لم يوسم أي مقال بالوسم { $tag }
    [one] وُسم مقال واحد بالوسم { $tag }
    [two] وُسم مقالان بالوسم { $tag }
    [few] وُسمت { $count } مقالات بالوسم { $tag }
    [many] وُسم { $count } مقالًا بالوسم { $tag }
   *[other] وُسم { $count } مقال بالوسم { $tag }
}
cli-tag-removed = { $count ->
    [zero] لم يُنزع الوسم { $tag } عن أي مقال
    [one] نُزع الوسم { $tag } عن مقال واحد
    [two] نُزع الوسم { $tag } عن مقالين
    [few] نُزع الوسم { $tag } عن { $count } مقالات
    [many] نُزع الوسم { $tag } عن { $count } مقالًا
   *[other] نُزع الوسم { $tag } عن { $count } مقال
}
cli-tag-none = لا وسوم خاصة بك بعد
cli-deleted = { $count ->
    [zero] لم يُحذف أي مقال
    [one] حُذف مقال واحد
    [two] حُذف مقالان
    [few] حُذفت { $count } مقالات
    [many] حُذف { $count } مقالًا
   *[other] حُذف { $count } مقال
}
cli-deleted-hint = تلميح: `khabar undelete` يعيده حتى `khabar prune` القادم
cli-undeleted = { $count ->
    [zero] لم يعد أي مقال
    [one] عاد مقال واحد
    [two] عاد مقالان
    [few] عادت { $count } مقالات
    [many] عاد { $count } مقالًا
   *[other] عاد { $count } مقال
}
cli-undelete-nothing = لا حذف يمكن التراجع عنه
cli-prune-done = { $count ->
    [zero] لم يُزل أي مقال
    [one] أُزيل مقال واحد نهائيًا
    [two] أُزيل مقالان نهائيًا
    [few] أُزيلت { $count } مقالات نهائيًا
    [many] أُزيل { $count } مقالًا نهائيًا
   *[other] أُزيل { $count } مقال نهائيًا
}
cli-prune-would = { $count ->
    [zero] لن يُزال شيء
    [one] سيُزال مقال واحد؛ لم يتغير شيء
    [two] سيُزال مقالان؛ لم يتغير شيء
    [few] ستُزال { $count } مقالات؛ لم يتغير شيء
    [many] سيُزال { $count } مقالًا؛ لم يتغير شيء
   *[other] سيُزال { $count } مقال؛ لم يتغير شيء
}
cli-prune-nothing = لا شيء لإزالته
cli-backup-done = { $count ->
    [zero] لا مقالات؛ حُفظت المكتبة في { $path }
    [one] حُفظ مقال واحد في { $path }
    [two] حُفظ مقالان في { $path }
    [few] حُفظت { $count } مقالات في { $path }
    [many] حُفظ { $count } مقالًا في { $path }
   *[other] حُفظ { $count } مقال في { $path }
}
cli-restored = { $count ->
    [zero] استُعيدت مكتبة بلا مقالات
    [one] استُعيد مقال واحد
    [two] استُعيد مقالان
    [few] استُعيدت { $count } مقالات
    [many] استُعيد { $count } مقالًا
   *[other] استُعيد { $count } مقال
}
cli-restore-aside = المكتبة السابقة في { $path }
cli-restore-settings = أُخذت إعدادات النسخة الاحتياطية أيضًا: { $path }
cli-export-progress = تصدير: { $done } من { $total }
cli-export-done = { $count ->
    [zero] لم يُكتب شيء في { $path }
    [one] كُتب مقال واحد في { $path }
    [two] كُتب مقالان في { $path }
    [few] كُتبت { $count } مقالات في { $path }
    [many] كُتب { $count } مقالًا في { $path }
   *[other] كُتب { $count } مقال في { $path }
}
cli-export-stopped = توقف: تبقى الملفات التي كُتبت
cli-saved-added = حُفظ البحث: { $name }
cli-saved-removed = أُزيل البحث المحفوظ: { $name }
cli-saved-renamed = تغيّر اسم البحث: { $name }
cli-saved-none = لا بحوث محفوظة بعد
cli-related-same = الخبر نفسه عند غيرها
cli-related-others = عن الموضوع نفسه
cli-reextract-progress = إعادة قراءة الصفحات: { $done } من { $total }
cli-reextract-done = { $pages ->
    [zero] لم تُقرأ أي صفحة من جديد
    [one] قُرئت صفحة واحدة من جديد
    [two] قُرئت صفحتان من جديد
    [few] قُرئت { $pages } صفحات من جديد
    [many] قُرئت { $pages } صفحة من جديد
   *[other] قُرئت { $pages } صفحة من جديد
}؛ { $changed ->
    [zero] لم يتغير أي مقال
    [one] تغير مقال واحد
    [two] تغير مقالان
    [few] تغيرت { $changed } مقالات
    [many] تغير { $changed } مقالًا
   *[other] تغير { $changed } مقال
}
cli-reextract-none = لم تُحفظ صفحة أي من هذه المقالات
cli-reextract-stopped = توقف: ما أُنجز حتى الآن محفوظ
cli-show-nothing-dropped = لم يُترك شيء من هذا المقال
