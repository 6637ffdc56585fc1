### Lists, marks, tags, notes, sources and themes, Arabic.
notice-theme-back = السمة { $name } من جديد
notice-theme-kept = حُفظت السمة { $name } في { $file }
notice-settings-wrong = { $first } (و{ $count } غيرها: khabar config show)
notice-settings-read = أُعيدت قراءة الإعدادات
action-read-all = تعليم القائمة كلها كمقروءة
action-read-above = تعليم ما فوق هذا كمقروء
action-pick = انتقاء المقال لما يلي أو تركه
action-pick-all = انتقاء القائمة كلها أو تركها
action-tag = إعطاء وسوم أو نزعها
action-delete = حذف المقال أو البحث المحفوظ
action-save-search = حفظ البحث باسم
order-title = بحسب العنوان
order-source = بحسب المصدر
order-unread = غير المقروء أولًا
prompt-tags = الوسوم (-وسم ينزعه):
prompt-search-name = اسم البحث:
notice-none-unread = لا شيء غير مقروء هنا
notice-no-article = لم يُحدَّد أي مقال
notice-not-a-search = لا يُزال من هنا إلا البحث المحفوظ
notice-nothing-to-save = ابحث عن شيء أولًا ثم احفظه
notice-search-saved = حُفظ البحث: { $name }
notice-search-known = هناك بحث محفوظ باسم { $name }؛ اختر اسمًا آخر
notice-search-removed = أُزيل البحث المحفوظ: { $name }؛ { $key } يعيده
notice-picked = { $count ->
    [zero] لا شيء منتقى
    [one] مقال واحد منتقى
    [two] مقالان منتقيان
    [few] { $count } مقالات منتقاة
    [many] { $count } مقالًا منتقى
   *[other] { $count } مقال منتقى
}
notice-all-read = { $count ->
    [zero] لم يُعلَّم شيء
    [one] عُلّم مقال واحد كمقروء؛ { $key } يتراجع
    [two] عُلّم مقالان كمقروءين؛ { $key } يتراجع
    [few] عُلّمت { $count } مقالات كمقروءة؛ { $key } يتراجع
    [many] عُلّم { $count } مقالًا كمقروء؛ { $key } يتراجع
   *[other] عُلّم { $count } مقال كمقروء؛ { $key } يتراجع
}
notice-many-unread = { $count ->
    [zero] لم يُعلَّم شيء
    [one] عُلّم مقال واحد كغير مقروء
    [two] عُلّم مقالان كغير مقروءين
    [few] عُلّمت { $count } مقالات كغير مقروءة
    [many] عُلّم { $count } مقالًا كغير مقروء
   *[other] عُلّم { $count } مقال كغير مقروء
}
notice-many-bookmarked = { $count ->
    [zero] لم تُضف إشارات
    [one] أُضيفت إشارة واحدة
    [two] أُضيفت إشارتان
    [few] أُضيفت { $count } إشارات
    [many] أُضيفت { $count } إشارة
   *[other] أُضيفت { $count } إشارة
}
notice-many-unbookmarked = { $count ->
    [zero] لم تُزل إشارات
    [one] أُزيلت إشارة واحدة
    [two] أُزيلت إشارتان
    [few] أُزيلت { $count } إشارات
    [many] أُزيلت { $count } إشارة
   *[other] أُزيلت { $count } إشارة
}
notice-deleted = { $count ->
    [zero] لم يُحذف شيء
    [one] حُذف مقال واحد؛ { $key } يعيده
    [two] حُذف مقالان؛ { $key } يعيدهما
    [few] حُذفت { $count } مقالات؛ { $key } يعيدها
    [many] حُذف { $count } مقالًا؛ { $key } يعيدها
   *[other] حُذف { $count } مقال؛ { $key } يعيدها
}
notice-tagged = { $count ->
    [zero] لم تتغير وسوم
    [one] تغيرت وسوم مقال واحد
    [two] تغيرت وسوم مقالين
    [few] تغيرت وسوم { $count } مقالات
    [many] تغيرت وسوم { $count } مقالًا
   *[other] تغيرت وسوم { $count } مقال
}
action-related = الخبر نفسه وما يتصل به
action-stories = كل أخبار القصة أو أحدثها فقط
list-related = الخبر نفسه وما يتصل به
list-no-related = لا شيء يتصل به
list-same-story = { $count ->
    [zero] ولا غيره
    [one] وخبر آخر
    [two] وخبران آخران
    [few] و{ $count } أخبار أخرى
    [many] و{ $count } خبرًا آخر
   *[other] و{ $count } خبر آخر
}
notice-stories-each = تُسرد كل أخبار القصة
notice-stories-first = أحدث أخبار القصة ينوب عنها كلها
welcome-feeds = تابع الخلاصات؛ `khabar opml import FILE` يأخذ خلاصات قارئ آخر:
