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
page-no-text = وصل هذا المقال بلا نص
article-source = المصدر
article-author = الكاتب
article-date = التاريخ
article-tags = الوسوم
article-link = الرابط
article-note = ملاحظة
article-unread = غير مقروء
article-bookmarked = عليه إشارة مرجعية
article-noted = عليه ملاحظة
article-picked = منتقى
article-minutes = { $count ->
    [one] دقيقة قراءة
    [two] دقيقتا قراءة
    [few] { $count } دقائق قراءة
   *[other] { $count } دقيقة قراءة
}

## Interface

screen-too-small = النافذة صغيرة: الحد الأدنى ٤٠ × ١٠
list-all = كل المقالات
list-unread = غير المقروءة
list-bookmarks = الإشارات المرجعية
list-search = بحث: { $query }
search-loosened = العبارة بين علامتي التنصيص غير موجودة بنصها؛ بُحث عن: { $query }
search-suggestion = هل تقصد «{ $query }»؟
list-hits = النتائج: { $count }
list-unread-count = غير مقروء: { $count }
list-count = المجموع: { $count }
list-empty = لا مقالات هنا
list-no-hits = لم يُعثر على شيء
list-no-bookmarks = لا إشارات مرجعية بعد
sources-title = المصادر
sources-library = المكتبة
sources-searches = عمليات البحث المحفوظة
sources-tags = الوسوم
sources-feeds = الخلاصات
page-percent = { $percent }٪
page-links = الروابط
page-image = [صورة: { $text }]
help-title = المفاتيح
help-nothing = لا إجراء بهذا الاسم
palette-title = الأوامر
contents-title = المحتويات
status-indexing = فهرسة { $done } من { $total }
index-finishing = ترتيب الفهرس
prompt-note = ملاحظة:
prompt-file = الحفظ في:
prompt-browse = هذا الرابط يؤدي إلى { $host }؛ هل يُفتح؟ ن/ل
prompt-replace = { $file } موجود؛ هل يُستبدل؟ ن/ل
answer-yes = نعم
order-newest = الأحدث أولًا
order-oldest = الأقدم أولًا
order-best = الأقرب أولًا
notice-article-gone = لم يعد المقال موجودًا
notice-bookmark-set = وُضعت إشارة مرجعية
notice-bookmark-removed = أُزيلت الإشارة المرجعية
notice-note-written = كُتبت الملاحظة
notice-note-removed = حُذفت الملاحظة
notice-browser = فُتح في المتصفح
notice-copied-tool = نُسخ عبر الطرفية وعبر { $tool }
notice-copied-terminal = سُلِّم إلى الطرفية للنسخ، وليست كل طرفية تقبله
notice-copied = نُسخ؛ أخذته الطرفية
notice-copied-by = نُسخ بواسطة { $tool }
notice-not-copied = لم يُنسخ: هذه الطرفية لا تقبل؛ يلزم wl-copy أو xclip أو xsel
notice-copy-too-long = لم يُنسخ: النص أطول مما تقبله الطرفية؛ يلزم wl-copy أو xclip أو xsel
notice-first-article = هذا أول مقال
notice-first-hit = لا نتيجة قبل هذه
notice-last-article = هذا آخر مقال
notice-last-hit = لا نتيجة بعد هذه
notice-measure = أقصى عرض للأسطر بالأعمدة: { $cells }
notice-no-address = لا عنوان للمقال
notice-no-search = لم يُبحث عن شيء: المفتاح / للبحث
notice-no-links = لا روابط ظاهرة هنا
notice-no-such-link = لا رابط كهذا
notice-no-headings = لا عناوين في هذا المقال
notice-selecting = المؤشر على الصفحة: v يبدأ التحديد وy ينسخ
notice-half-spaces-repaired = أُعيدت أنصاف المسافات
notice-half-spaces-kept = أنصاف المسافات كما وردت
notice-no-unread = لا غير مقروء بعد هذه
notice-not-open = لا مقال مفتوح
notice-nothing-to-undo = لا شيء للتراجع عنه
notice-sorted = الترتيب: { $order }
notice-saved = حُفظ في { $file }
notice-theme = السمة { $name }: Enter يبقيها، Esc يعود
notice-undone = تم التراجع
notice-worker-failed = تعطل جزء من خبر ({ $worker }): { $reason }
welcome-title = أهلًا بك في خبر
welcome-text = المكتبة فارغة. لملئها:
welcome-import = استورد مجلدًا فيه مقالات محفوظة، أو ما يحفظه قارئ آخر أو يصدّره:
welcome-demo = شاهد أولًا نماذج بخمس لغات:
welcome-card = إن كانت الحروف هنا مختلّة الترتيب فانظر أي مرمِّز يناسب هذه الطرفية:
welcome-help = كل المفاتيح في أي وقت:
hint-back = رجوع
hint-bookmark = إشارة
hint-cancel = إلغاء
hint-filter = تصفية
hint-help = مساعدة
hint-history = السابق
hint-keep = إبقاء
hint-next-article = التالي
hint-next-hit = النتيجة التالية
hint-open = فتح
hint-page = تابع
hint-pane = اللوحة التالية
hint-quit = خروج
hint-stop = إيقاف
hint-run = تنفيذ
hint-search = بحث
hint-select = تحديد
hint-copy = نسخ
hint-paragraph = فقرة
hint-unread = غير مقروء
scope-always = في كل مكان
scope-browse = في اللوحات والمساعدة
scope-panes = في اللوحات
scope-page = في الصفحة
scope-select = أثناء تحديد النص
scope-hints = أثناء اختيار رابط
scope-card = بطاقة الاختبار
scope-field = أثناء الكتابة
action-next = النزول، أو سطر إلى الأمام
action-previous = الصعود، أو سطر إلى الخلف
action-page-next = شاشة إلى الأمام
action-page-previous = شاشة إلى الخلف
action-first = إلى البداية
action-last = إلى النهاية
action-open = فتح المحدد
action-back = الرجوع؛ ترك البحث
action-search = البحث أثناء الكتابة
action-help = عرض المفاتيح؛ / لتصفيتها
action-card = عرض بطاقة الاختبار: أي مرمّز يناسب هذه الطرفية
action-quit = إغلاق المفتوح ثم الخروج
action-pane-next = اللوحة التالية
action-pane-previous = اللوحة السابقة
action-pane-sources = إلى المصادر
action-pane-list = إلى القائمة
action-pane-page = إلى الصفحة
action-hit-next = النتيجة التالية
action-hit-previous = النتيجة السابقة
action-article-next = فتح المقال التالي
action-article-previous = فتح المقال السابق
action-unread-next = فتح التالي غير المقروء
action-bookmark = وضع إشارة مرجعية أو إزالتها
action-bookmarks = عرض الإشارات المرجعية، أو الكل من جديد
action-note = كتابة ملاحظة على المقال
action-read = تعليم كمقروء أو غير مقروء
action-undo = التراجع عن آخر تعليم أو إشارة أو ملاحظة
action-browser = فتح في المتصفح
action-copy-link = نسخ العنوان
action-copy-text = نسخ نص المقال؛ ومرة ثانية: Markdown
action-save = حفظ المقال في ملف
action-sort = ترتيب القائمة
action-theme = اختيار السمة
action-direction = عكس اتجاه المقال
action-measure-wider = أسطر أطول
action-measure-narrower = أسطر أقصر
action-zoom = هذه اللوحة وحدها، أو الكل
action-half-spaces = إعادة المسافات الصفرية أو عرضها كما وردت
action-hints = فتح رابط بحروفه؛ وبعد عدد، الرابط بذلك الرقم
action-hints-copy = نسخ عنوان رابط بحروفه
action-contents = قائمة العناوين
action-select = مؤشر على الصفحة لتحديد النص
action-copy-paragraph = نسخ الفقرة في أعلى الصفحة
action-select-here = بدء التحديد عند المؤشر أو تركه
action-select-forward = المؤشر حرفًا إلى الأمام
action-select-backward = المؤشر حرفًا إلى الخلف
action-select-word-forward = المؤشر إلى الكلمة التالية
action-select-word-backward = المؤشر إلى أول الكلمة
action-select-line-start = المؤشر إلى أول السطر
action-select-line-end = المؤشر إلى آخر السطر
action-select-other-end = المؤشر إلى الطرف الآخر من التحديد
action-select-paragraph = تحديد الفقرة
action-select-copy = نسخ المحدد أو الفقرة تحت المؤشر
action-hint-take = اختيار الرابط بالرقم المكتوب
action-hint-delete = حذف آخر حرف
action-hint-leave = ترك الروابط
action-commands = اختيار من كل الأوامر
action-card-next = المرمّز التالي في بطاقة الاختبار
action-card-previous = المرمّز السابق في بطاقة الاختبار
action-card-keep = حفظ مرمّز هذه الصفحة
action-accept = قبول المكتوب
action-cancel = الإلغاء والرجوع
action-cursor-forward = المؤشر حرفًا إلى الأمام
action-cursor-backward = المؤشر حرفًا إلى الخلف
action-word-forward = المؤشر كلمة إلى الأمام
action-word-backward = المؤشر كلمة إلى الخلف
action-field-start = المؤشر إلى البداية
action-field-end = المؤشر إلى النهاية
action-delete-previous = حذف الحرف السابق
action-delete-next = حذف الحرف التالي
action-delete-word = حذف الكلمة السابقة
action-delete-to-start = حذف كل ما قبل المؤشر
action-delete-to-end = حذف كل ما بعد المؤشر
action-entry-previous = الإدخال السابق، أو السطر الأعلى
action-entry-next = الإدخال اللاحق، أو السطر الأدنى
action-entries-next = عرض الأسطر التالية
action-entries-previous = عرض الأسطر السابقة
action-suspend = التوقف حتى الاستئناف (fg)
action-exit = الخروج فورًا

## Command line

cli-comma = {"، "}
cli-interface-needs-terminal = تحتاج الواجهة إلى طرفية؛ هذه هي القائمة
cli-interface-needs-cursor = هذه الطرفية تطبع أسطرًا فقط (TERM=dumb) والواجهة تحتاج إلى تحريك المؤشر؛ هذه هي القائمة
cli-library-empty = المكتبة فارغة
cli-nothing-found = لم يُعثر على شيء
cli-nothing-found-for = لم يُعثر على شيء لـ { $query }
cli-understood = فُهم هكذا: { $query }
cli-import-new = { $count } جديد
cli-import-changed = { $count } متغيّر
cli-import-unchanged = { $count } دون تغيير
cli-import-read = { $count ->
    [zero] لم يُقرأ أي مقال
    [one] قُرئ مقال واحد
    [two] قُرئ مقالان
    [few] قُرئت { $count } مقالات
    [many] قُرئ { $count } مقالًا
   *[other] قُرئ { $count } مقال
}
cli-import-deleted = { $count } محذوف سابقًا
cli-import-problems = { $count ->
    [zero] لا مشاكل
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشاكل
   *[other] { $count } مشكلة
}
cli-import-nothing = لا مقالات
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
cli-bookmark-not-there = لم تكن عليها إشارة مرجعية: { $title }
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
    [many] عُلّم { $count } مقالًا كمقروء
   *[other] عُلّم { $count } مقال كمقروء
}
cli-mark-unread = { $count ->
    [zero] لم يُعلَّم أي مقال
    [one] عُلّم مقال واحد كغير مقروء
    [two] عُلّم مقالان كغير مقروءين
    [few] عُلّمت { $count } مقالات كغير مقروءة
    [many] عُلّم { $count } مقالًا كغير مقروء
   *[other] عُلّم { $count } مقال كغير مقروء
}
cli-reindex-progress = الفهرسة: { $done } من { $total }
cli-reindex-stopped = توقّف: لا يزال الفهرس السابق يجيب
cli-reindexed = { $count ->
    [zero] لم يُفهرس أي مقال
    [one] فُهرس مقال واحد
    [two] فُهرس مقالان
    [few] فُهرست { $count } مقالات
    [many] فُهرس { $count } مقالًا
   *[other] فُهرس { $count } مقال
}
cli-check-counts = { $articles } في المخزن، { $indexed } في الفهرس
cli-check-sound = المخزن والفهرس سليمان ومتطابقان

## The test card

card-title = بطاقة الاختبار: المرمّز { $name }، الصفحة { $number } من { $count }
card-question = هل يُقرأ هذا النص صحيحًا؟
card-about = احتفظ بالصفحة التي تُقرأ بالترتيب وحروفها متصلة وإطارها مستقيم.
card-letters = مربعات هنا؟ الخط يفتقر إلى هذه الحروف؛ والإعداد يُظهر حروفًا مشابهة.
card-letters-heh = هاء الأردية
card-letters-urdu = حروف أردية أخرى
card-letters-nearest = الكردية والبشتو والسندية والأويغورية
card-keys = اليسار واليمين يقلبان الصفحة · Enter يختارها · Esc للخروج
card-prompt = ‏Enter: نعم · n ثم Enter: أظهر المرمّزات الأخرى
card-write = هل يُحفظ «{ $name }» في { $file }؟ Enter: نعم · n ثم Enter: لا
card-written = حُفظ «{ $name }» في { $file }
card-unwritten = لم يُكتب شيء: الخيار --encoder { $name } يختاره لمرة واحدة

# khabar doctor
doctor-terminal = الطرفية: { $name }
doctor-no-terminal = الطرفية: لا شيء
doctor-encoder = المرمِّز: { $name }
doctor-encoder-chosen = المرمِّز: { $name }، اختير في الإعدادات؛ وُجد { $found }
doctor-because = لأن { $reason }
doctor-reason-not-asked = الطرفية ذات TERM={ $name } لا يمكن سؤالها
doctor-reason-unknown = لا قاعدة تعرف هذه الطرفية، ومعظم الطرفيات لا تعيد الترتيب
doctor-reason-outside-unknown = الطرفية خارج tmux وscreen غير معروفة
doctor-reason-outside = الطرفية خارج tmux وscreen هي { $name }
doctor-reason-outside-any = الطرفية في الخارج تسمّي نفسها { $name }، وقد تعيد ترتيب النص
doctor-reason-started-in = متغيرات البيئة تقول إن التشغيل بدأ في { $name }
doctor-reason-bdsm = أجابت بأنه يمكن أن يُطلب منها ألا تعيد الترتيب (DECRQM 8)
doctor-reason-told = يمكن أن يُطلب من { $name } ألا تعيد الترتيب
doctor-reason-kitty-sizes = ‏kitty منذ 0.40 يقبل تحديد حجم النص (OSC 66)
doctor-reason-kitty-turns = ‏kitty قبل 0.40 يقلب الكلمات
doctor-reason-konsole = ‏Konsole يصل الكلمات ويرتبها بنفسه
doctor-reason-reorders-nothing = { $name } لا يعيد ترتيب شيء
doctor-reason-foot = ‏foot لا يعيد ترتيب شيء، لكن الحروف تحت الحركات تضيع فيه
doctor-reason-colours = ‏QTermWidget يعيد ترتيب كل ما له لون واحد
doctor-reason-putty = ‏PuTTY يعيد ترتيب السطر كله ولا أمر يوقفه
doctor-reason-says = { $variable } يقول { $name }
doctor-hint = نصيحة: { $hint }
doctor-hint-kitty = اكتب “force_ltr yes” في kitty.conf و“terminal.encoder = "plain"” في إعدادات خبر
doctor-hint-putty = إن كانت الكلمات في غير ترتيبها فعرض النص ثنائي الاتجاه معطّل في إعدادات PuTTY: اختر “plain”
doctor-hint-mlterm = شغّل mlterm مع --bi=false واختر “plain”، أو شغّل البرنامج خارج tmux وscreen
doctor-hint-console = لا حروف عربية في طرفية لينكس النصية: استعمل طرفية رسومية
doctor-hint-silent = لم تُجب الطرفية: اختر ببطاقة الاختبار أدناه
doctor-marks-keep = الحركات فوق الحروف وتحتها: تُرسل
doctor-marks-strip = الحركات فوق الحروف وتحتها: تُحذف
doctor-background-light = الخلفية: فاتحة
doctor-background-dark = الخلفية: داكنة
doctor-background-unknown = الخلفية: غير معروفة
doctor-answers = الأجوبة بعد { $time } مللي ثانية، وهي كل ما سيأتي:
doctor-answers-given-up = الأجوبة بعد { $time } مللي ثانية، ثم انتهى الانتظار:
doctor-not-asked = الأجوبة: لم تُسأل الطرفية
doctor-letters-joined = حروف بلا أشكال عرض (الكردية والبشتوية وبعض الأردية): تصلها هذه الطرفية بنفسها
doctor-letters-unjoined = حروف بلا أشكال عرض (الكردية والبشتوية وبعض الأردية): تظهر منفصلة في هذه الطرفية
doctor-letters-turned = حروف بلا أشكال عرض (الكردية والبشتوية وبعض الأردية): تظهر منفصلة في هذه الطرفية وقد يختل ترتيب كلماتها
doctor-config = الإعدادات: { $path }
doctor-data = البيانات: { $path }
doctor-state = الحالة: { $path }
doctor-log = السجل: { $path }
doctor-library = المكتبة: المقالات { $articles }، وفي الفهرس { $indexed }
doctor-library-none = المكتبة: لا شيء بعد
doctor-problem = مشكلة: { $text }
## Pictures

action-pictures = رسم الصور أو إخفاؤها
notice-no-pictures = لا صور في هذا المقال
notice-pictures-not-built = بُنيت هذه النسخة من خبر من دون رسم الصور؛ يفتحها { $key } خارجًا
notice-pictures-read = جارٍ قراءة الصور …

action-half-page-next = نصف شاشة إلى الأمام
action-half-page-previous = نصف شاشة إلى الخلف
action-percent = الانتقال إلى نسبة مئوية (50%)
action-read-all-next = قراءة القائمة كلها ثم المصدر التالي
action-redo = إعادة ما تُراجع عنه
action-redraw = إعادة رسم الشاشة
notice-nothing-to-redo = لا شيء لإعادته
notice-redone = تمت الإعادة
notice-percent-of-what = اكتب عددًا أولًا: 50% ينقلك إلى المنتصف
notice-unknown-key = لا عمل للمفتاح { $key } هنا · { $help } يعرض المفاتيح
orders-title = الترتيب
themes-title = السمة
prompt-page-search = البحث في الصفحة
