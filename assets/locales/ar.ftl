### نصوص واجهة خبر بالعربية. المفاتيح واحدة في كل اللغات وتقارنها الاختبارات.

## Ages

age-future = في المستقبل
age-minutes = { $count ->
    [0] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
age-hours = { $count ->
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
age-days = { $count ->
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
age-weeks = { $count ->
    [one] قبل أسبوع
    [two] قبل أسبوعين
    [few] قبل { $count } أسابيع
    [many] قبل { $count } أسبوعًا
   *[other] قبل { $count } أسبوع
}
age-months = { $count ->
    [one] قبل شهر
    [two] قبل شهرين
    [few] قبل { $count } أشهر
    [many] قبل { $count } شهرًا
   *[other] قبل { $count } شهر
}
age-years = { $count ->
    [one] قبل سنة
    [two] قبل سنتين
    [few] قبل { $count } سنوات
    [many] قبل { $count } سنة
   *[other] قبل { $count } سنة
}

## Words of an article's head

article-untitled = بلا عنوان
article-source = المصدر
article-author = الكاتب
article-date = التاريخ
article-tags = الوسوم
article-link = الرابط
article-note = ملاحظة
article-minutes = { $count ->
    [one] دقيقة قراءة
    [two] دقيقتا قراءة
    [few] { $count } دقائق قراءة
   *[other] { $count } دقيقة قراءة
}

## Command line

cli-comma = {"، "}
cli-interface-needs-terminal = تحتاج الواجهة إلى طرفية؛ هذه هي القائمة
cli-library-empty = المكتبة فارغة
cli-nothing-found = لم يُعثر على شيء
cli-nothing-found-for = لم يُعثر على شيء لـ { $query }
cli-understood = فُهم هكذا: { $query }
cli-import-new = { $count } جديد
cli-import-changed = { $count } متغيّر
cli-import-unchanged = { $count } دون تغيير
cli-import-problems = { $count ->
    [zero] لا مشاكل
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشاكل
   *[other] { $count } مشكلة
}
cli-import-nothing = لا مقالات
cli-import-line = السطر { $line }: { $message }
cli-import-summary = { $files ->
    [zero] لا ملفات: { $counts }
    [one] ملف واحد: { $counts }
    [two] ملفان: { $counts }
    [few] { $files } ملفات: { $counts }
    [many] { $files } ملفًا: { $counts }
   *[other] { $files } ملف: { $counts }
}
cli-import-dry = لم يُحفظ شيء: كان هذا تشغيلًا تجريبيًا
cli-import-stopped = توقّف: ما استُورد حتى الآن محفوظ
cli-import-progress = { $files ->
    [zero] لا ملفات، المقالات: { $articles }
    [one] ملف واحد، المقالات: { $articles }
    [two] ملفان، المقالات: { $articles }
    [few] { $files } ملفات، المقالات: { $articles }
    [many] { $files } ملفًا، المقالات: { $articles }
   *[other] { $files } ملف، المقالات: { $articles }
}
cli-bookmark-added = أُضيفت إشارة مرجعية: { $title }
cli-bookmark-removed = أُزيلت الإشارة المرجعية: { $title }
cli-bookmark-none = لا إشارات مرجعية بعد
cli-bookmark-imported = { $count ->
    [zero] لم تُنقل إشارة مرجعية
    [one] نُقلت إشارة مرجعية واحدة
    [two] نُقلت إشارتان مرجعيتان
    [few] نُقلت { $count } إشارات مرجعية
   *[other] نُقلت { $count } إشارة مرجعية
}
cli-mark-read = { $count ->
    [zero] لم يُعلَّم أي مقال
    [one] عُلّم مقال واحد كمقروء
    [two] عُلّم مقالان كمقروءين
    [few] عُلّمت { $count } مقالات كمقروءة
   *[other] عُلّم { $count } مقالًا كمقروء
}
cli-mark-unread = { $count ->
    [zero] لم يُعلَّم أي مقال
    [one] عُلّم مقال واحد كغير مقروء
    [two] عُلّم مقالان كغير مقروءين
    [few] عُلّمت { $count } مقالات كغير مقروءة
   *[other] عُلّم { $count } مقالًا كغير مقروء
}
cli-reindex-progress = الفهرسة: { $done } من { $total }
cli-reindexed = { $count ->
    [zero] لم يُفهرس أي مقال
    [one] فُهرس مقال واحد
    [two] فُهرس مقالان
    [few] فُهرست { $count } مقالات
   *[other] فُهرس { $count } مقالًا
}
cli-check-sound = المخزن والفهرس سليمان ومتطابقان
