### Feeds, fetching, pages and what comes from other readers, Arabic.

cli-import-feeds = { $count ->
    [zero] لا خلاصات
    [one] خلاصة واحدة
    [two] خلاصتان
    [few] { $count } خلاصات
    [many] { $count } خلاصة
   *[other] { $count } خلاصة
}
cli-import-searches = { $count ->
    [zero] لا عمليات بحث محفوظة
    [one] بحث محفوظ واحد
    [two] بحثان محفوظان
    [few] { $count } عمليات بحث محفوظة
    [many] { $count } عملية بحث محفوظة
   *[other] { $count } عملية بحث محفوظة
}
cli-feed-added = تُتابَع الآن، { $id }: { $name }
cli-feed-known = متابَعة من قبل برقم { $id }: { $name }
cli-feed-removed = لم تعد متابَعة: { $name }
cli-feed-none = لا خلاصات بعد: `khabar feed add URL` أو `khabar opml import FILE` يضيف خلاصات
cli-feed-others = تذكر الصفحة خلاصات أخرى أيضًا؛ أضف ما تريد منها بعنوانه:
cli-feed-failing = { $why } (منذ { $since })
cli-fetch-progress = جلب: { $done } من { $total } خلاصة، { $new } جديد، { $pages } صفحة
cli-fetch-summary = { $feeds ->
    [zero] لم تُسأل أي خلاصة
    [one] سُئلت خلاصة واحدة، { $new } جديد
    [two] سُئلت خلاصتان، { $new } جديد
    [few] سُئلت { $feeds } خلاصات، { $new } جديد
   *[other] سُئلت { $feeds } خلاصة، { $new } جديد
}
cli-fetch-new = { $count } جديد
cli-fetch-changed = { $count } متغيّر
cli-fetch-pages = { $count ->
    [zero] بلا نصوص كاملة
    [one] نص كامل واحد
    [two] نصان كاملان
    [few] { $count } نصوص كاملة
    [many] { $count } نصًا كاملًا
   *[other] { $count } نص كامل
}
cli-fetch-pages-failed = { $count ->
    [zero] نيلت كل الصفحات
    [one] تعذّر نيل صفحة واحدة
    [two] تعذّر نيل صفحتين
    [few] تعذّر نيل { $count } صفحات
   *[other] تعذّر نيل { $count } صفحة
}
cli-fetch-moved = انتقلت { $name } نهائيًا: { $url }
cli-fetch-since = تفشل منذ { $since }، المحاولات المتتالية: { $times }؛ وتُسأل أقل
cli-fetch-gone = لن تُسأل ثانية؛ `khabar feed remove { $id }` يتركها
cli-fetch-offline = لا يمكن بلوغ أي مضيف: هل من شبكة؟ لم يتغير شيء
cli-fetch-stopped = توقف: ما جُلب حتى الآن محفوظ
cli-opml-imported = { $new ->
    [zero] لا خلاصات جديدة، ومن قبل: { $known }
    [one] خلاصة جديدة واحدة، ومن قبل: { $known }
    [two] خلاصتان جديدتان، ومن قبل: { $known }
    [few] { $new } خلاصات جديدة، ومن قبل: { $known }
   *[other] { $new } خلاصة جديدة، ومن قبل: { $known }
}
action-fetch = جلب خلاصات هذا المصدر أو المقال
action-fetch-all = جلب كل الخلاصات التي حان وقتها
action-stop = إيقاف الجلب والاستيراد
fetch-progress = جلب { $done } من { $total }
fetch-done = { $new ->
    [zero] لا جديد
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $new } مقالات جديدة
    [many] { $new } مقالًا جديدًا
   *[other] { $new } مقال جديد
}
fetch-failed = { $count ->
    [zero] لم تفشل أي خلاصة
    [one] فشلت خلاصة واحدة: { $why }
    [two] فشلت خلاصتان، إحداهما: { $why }
    [few] فشلت { $count } خلاصات، منها: { $why }
   *[other] فشلت { $count } خلاصة، منها: { $why }
}
fetch-offline = لا شبكة: لم يُجلب شيء
fetch-none = لا خلاصات: khabar feed add URL
fetch-no-feed = لم يأت هذا من خلاصة متابَعة
notice-nothing-to-stop = لا شيء يجري فيُوقَف
notice-stopping = يجري الإيقاف …
notice-stopped = أُوقف؛ يبقى ما أُنجز حتى ذلك الحين
fetch-busy = تُجلب الخلاصات الآن
feed-failing = تفشل منذ { $since }: { $why }

## Importing and following from the interface

action-import = استيراد ملف أو مجلد
action-follow-bundled = متابعة الخلاصات المرفقة بهذه اللغة
prompt-import = استيراد ملف أو مجلد أو رابط:
prompt-follow = { $count ->
    [zero] لا خلاصات مرفقة بهذه اللغة. متابعة؟ ن/ل
    [one] أتُتابَع خلاصة واحدة مرفقة بهذه اللغة؟ ن/ل
    [two] أتُتابَع خلاصتان مرفقتان بهذه اللغة؟ ن/ل
    [few] أتُتابَع { $count } خلاصات مرفقة بهذه اللغة؟ ن/ل
    [many] أتُتابَع { $count } خلاصة مرفقة بهذه اللغة؟ ن/ل
   *[other] أتُتابَع { $count } خلاصة مرفقة بهذه اللغة؟ ن/ل
}
notice-followed = الخلاصات متابَعة؛ يجلبها R
import-busy = يجري استيراد الآن
import-progress = استيراد { $done } من { $total }
import-done = { $new ->
    [zero] لا جديد
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $new } مقالات جديدة
    [many] { $new } مقالًا جديدًا
   *[other] { $new } مقال جديد
}
import-problems = { $count ->
    [zero] بلا مشكلات: { $why }
    [one] مشكلة واحدة: { $why }
    [two] مشكلتان، أولاهما: { $why }
    [few] { $count } مشكلات، أولاها: { $why }
    [many] { $count } مشكلة، أولاها: { $why }
   *[other] { $count } مشكلة، أولاها: { $why }
}
welcome-bundled = تابع خلاصات أخبار عامة بهذه اللغة؛ القائمة تأتي مع خبر:
