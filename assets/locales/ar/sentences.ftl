# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).

articles = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}

check-bookmarks = مقالات لا توافق إشارتها المرجعية: { $count }
check-changes = مقالات لها رقم تغيير لم يُعطَ قط: { $count }
check-index-behind = ينقص الفهرسَ آخرُ ما كُتب: { $missing }
check-index-files = ملفات من الفهرس تالفة: { $files }
check-index-lacks = ينقص الفهرسَ: { $which }
check-index-surplus = في الفهرس ما ليس في المكتبة: { $which }
check-index-twice = في الفهرس أكثر من مرة: { $which }
check-index-unusable = لا يمكن استعمال فهرس البحث: { $why }
check-no-bookmarks = ملف الإشارات المرجعية المفتوح مفقود
check-no-index = لا يوجد فهرس بحث
check-orphans = صفوف لمقالات أو مصادر لم تعد موجودة: { $count }
check-read-marks = مقالات لا توافق علامة قراءتها: { $count }
check-sources = مصادر تعدّ مقالاتها خطأً: { $count }
check-sqlite = وجد SQLite قاعدة البيانات تالفة: { $what }
check-texts = مقالات فقدت نصها: { $count }

cli-fetch-again = يعيد `⁦khabar fetch⁩` المحاولة
cli-followed-unseen = صار متابَعًا، لكن تعذّر النظر فيه الآن: { $why }
cli-index-held = هناك khabar آخر يكتب الفهرس
cli-indexed-is-searched = يجري البحث فيما فُهرس؛ و`⁦khabar check⁩` يقول المزيد
cli-is-folder = { $path } مجلد
cli-list-hint = تبدأ صفوف `⁦khabar list⁩` و`⁦khabar search⁩` برقم المقالة
cli-name-backup = سمِّ ملفًا للنسخة الاحتياطية
cli-no-home = لا يوجد مجلد منزل تُحفظ فيه المكتبة
cli-no-home-hint = قل أين تكون بـ`⁦--data-dir DIR⁩` أو `⁦KHABAR_DATA_DIR⁩`
cli-no-input = تعذّرت قراءة الدخل القياسي: { $why }
cli-no-output = تعذّرت الكتابة في الخرج القياسي: { $why }
cli-no-samples = تعذّرت كتابة المقالات النموذجية: { $why }
cli-no-terminal = لا يمكن استعمال الطرفية: { $why }
cli-no-terminal-hint = لا يحتاج `⁦khabar list⁩` و`⁦khabar show⁩` إلى الواجهة؛ و`⁦khabar doctor⁩` يفحص الطرفية
cli-not-deleted = المقالة { $id } لم تُحذف، أو قُلِّمت بعد ذلك
cli-one-name = لا يُعطى اسم واحد لعدة خلاصات
cli-page-left = تُركت صفحة المقالة { $id } كما كانت: { $why }
cli-password = عنوان فيه كلمة سر سيُخزَّن مكشوفًا
cli-password-hint = اكتب أمرًا في [credentials] في الإعدادات وسمِّه بـ`⁦--credential⁩`
cli-pruned-hint = ما قُلِّم لا يُستورد ثانية إلا من ملفه
cli-search-later = ابحث ثانية فيما بعد لتجد كل شيء
cli-settings-not-restored = استُعيدت المكتبة دون الإعدادات: تعذّرت كتابة { $path }: { $why }
cli-still-indexing = ما زال khabar آخر يُفهرس
cli-undo-query = يأخذ `⁦--undo⁩` أرقامًا لا استعلامًا
cli-undo-query-hint = بلا رقم يُرجع آخر حذف

config-not-changeable = ليس ملف إعدادات يمكن تغييره
config-unwritten = تعذّر تغيير { $path }: { $why }
config-write-yourself = اكتب `⁦{ $setting }⁩` هناك تحت `⁦{ $section }⁩` بنفسك

error-at = { $address }: { $why }
error-backup-damaged = النسخة الاحتياطية { $path } تالفة: { $why }
error-begin-fetch = تعذّر بدء الجلب: { $why }
error-begin-index = تعذّر بدء الفهرسة: { $why }
error-begin-read = تعذّر بدء القراءة: { $why }
error-bookmarks-version = إصداره { $version } لا ١
error-copy = تعذّر نسخ { $path }: { $why }
error-downloading-broke-off = انقطع التنزيل
error-emptied = المكتبة { $path } ملف فارغ، لكن ما بجانبه يدل على أنها كانت تحوي مقالات
error-feeds-called = عدد الخلاصات المسماة «{ $name }»: { $count }
error-import-stopped = توقف الاستيراد (خُزّن: { $stored }): { $why }
error-keep-aside = تعذّر حفظ المكتبة المستبدَلة في { $path }: { $why }
error-lock = تعذّر قفل { $path }: { $why }
error-make-folder = تعذّر إنشاء المجلد { $path }: { $why }
error-make-temporary = تعذّر إنشاء مجلد مؤقت في { $path }: { $why }
error-move-aside = تعذّرت تنحية { $path }: { $why }
error-no-article = لا توجد مقالة برقم { $id }
error-no-bookmarks = { $path } ليس ملف إشارات مرجعية: { $why }
error-no-date = «{ $text }» ليس تاريخًا بصيغة RFC 3339
error-no-feed = لا توجد خلاصة «{ $name }»
error-no-feed-there = { $address } ليس خلاصة، وصفحته لا تذكر خلاصة
error-no-saved = لا يوجد بحث محفوظ باسم «{ $name }»
error-no-tag = «{ $tag }» ليس وسمًا: لا حرف فيه
error-no-text = ليس نصًا: { $why }
error-open = تعذّر فتح { $path }: { $why }
error-open-file = خُزّن، لكن لا في الملف المفتوح: { $why }
error-pack = تعذّر حزم مقالة: { $why }
error-picture-no-file = الصورة { $path } ليست ملفًا
error-read = تعذّرت قراءة { $path }: { $why }
error-read-picture = تعذّرت قراءة الصورة { $path }: { $why }
error-reading-broke-off = انقطعت قراءة الملفات
error-saved-empty = يحتاج البحث المحفوظ إلى اسم واستعلام
error-saved-taken = يوجد بحث محفوظ باسم «{ $name }»
error-too-many-replaced = هنا مكتبات مستبدَلة أكثر مما يجب
error-watch = تعذّرت مراقبة التغييرات في { $path }: { $why }
error-write = تعذّرت كتابة { $path }: { $why }
error-write-to = تعذّرت الكتابة في { $path }: { $why }

fetch-gone = زال إلى الأبد (410)
fetch-nothing = لم يرسل الخادم شيئًا

filter-attribute = عمليات بحث خبر لا تسأل عن «{ $name }»
filter-breaks-off = العبارة ناقصة
filter-comparison = لا يمكن مقارنة «{ $name }» بـ«{ $value }» بهذه الطريقة
filter-pattern = النمط «{ $pattern }» أكثر من كلمات، وخبر لا يجد إلا الكلمات
filter-too-deep = أقواسه المتداخلة كثيرة جدًا
filter-too-long = في العبارة أكثر من { $count } بايت
filter-unread = لا تُقرأ العبارة ابتداءً من «{ $rest }»

hint-bookmarks-written = يُكتب عند فتح المكتبة إن كان ثمّ متسع
hint-busy = هناك khabar آخر يعمل؛ أعد المحاولة حين يفرغ
hint-close-and-restore = أغلقه وأعد الاستعادة؛ لم يتغير شيء
hint-corrupt = احتفظ بالملف ونحّه واستورد من جديد: يعيد `⁦bookmarks.toml⁩` بجانبه الإشارات والملاحظات
hint-data-folder = سمّ مجلدًا آخر بـ`⁦--data-dir⁩`، أو نحّ ما يشغل مكانه
hint-disk-full = أفسح مكانًا في القرص وأعد المحاولة؛ ما خُزّن من قبل سالم
hint-emptied = استعدها بـ`⁦khabar restore⁩`، أو نحّ الملف لتبدأ من جديد: يعيد `⁦bookmarks.toml⁩` بجانبه الإشارات والملاحظات
hint-feed-list = يعرض `⁦khabar feed list⁩` الخلاصات بأرقامها
hint-feed-number = سمِّ واحدة برقمها كما يعرضه `⁦khabar feed list⁩`
hint-fetch-settings = انظر في [fetch] في الإعدادات وفي متغيرات الوكيل في البيئة
hint-import-again = استورد المقالات من جديد: تبقى الإشارات والملاحظات وعلامات القراءة
hint-index = يعيد `⁦khabar reindex⁩` بناء الفهرس من المقالات المخزنة
hint-index-behind = يفهرسها `⁦khabar⁩` حين يعمل؛ و`⁦khabar reindex⁩` يفعل ذلك الآن
hint-index-place = نحّ ما يشغل مكان الفهرس؛ المقالات نفسها سالمة
hint-list = يعرض `⁦khabar list⁩` المقالات بأرقامها
hint-look-for-feed = ابحث في الموقع عن رابط اسمه RSS أو Atom وأضف عنوانه
hint-make-again = يصنع `⁦khabar reindex⁩` الفهرس من جديد؛ والمقالات نفسها سالمة
hint-newer-schema = حدّث khabar أو اختر مكتبة أخرى بـ`⁦--data-dir⁩`
hint-not-a-library = اختر مجلدًا آخر بـ`⁦--data-dir⁩`؛ تُرك الملف كما هو
hint-older-backup = لم يتغير شيء؛ جرّب نسخة احتياطية أقدم
hint-permission = انظر من يملك المجلد، أو اختر غيره بـ`⁦--data-dir⁩`
hint-reindex-stored = يعيد `⁦khabar reindex⁩` المحاولة؛ والمقالات نفسها مخزنة
hint-saved-list = يعرضها `⁦khabar saved list⁩`
hint-saved-taken = اختر اسمًا آخر، أو أزله أولًا بـ`⁦khabar saved remove⁩`
hint-see-help = يقول `⁦--help⁩` ما يمكن أن يأتي هناك
hint-try-later = أعد المحاولة حين يفرغ
hint-unchanged = لم يتغير شيء
hint-watch = ما تفعله عمليات أخرى يُرى حين يُبدأ القارئ من جديد

index-behind = خُزّنت المقالات لكن لا يمكن إيجادها كلها بعد: { $why }
index-failed = فشلت الفهرسة داخل khabar؛ و`⁦khabar reindex⁩` يعوّض ذلك
index-held = فهرس البحث بيد khabar آخر: تُوجد المقالات الجديدة بعد أن تُفهرس
index-none-yet = لا يوجد فهرس بحث بعد: لا يمكن إيجاد شيء
index-not-yet = لا يمكن إيجاد كل شيء بعد؛ بقي للفهرسة: { $missing }
index-of-another = صُنع لمكتبة أخرى
index-unusable-yet = لا يمكن استعمال فهرس البحث حتى يُصنع من جديد: { $why }

io-denied = الإذن مرفوض
io-exists = يوجد شيء بهذا الاسم
io-folder = إنه مجلد
io-full = القرص ممتلئ
io-no-folder = جزء من المسار ليس مجلدًا
io-not-found = لا يوجد ملف أو مجلد كهذا
io-quota = نفدت حصة القرص
io-read-only = نظام الملفات للقراءة فقط

line-error = خطأ: { $what }
line-hint = تلميح: { $what }
line-warning = تحذير: { $what }

newsboat-search = لم يؤخذ بحث newsboat «{ $name }»: { $why }

one-article = مقالة واحدة

open-failed = لم يستطع { $program } فتح الصفحة: { $why }
open-no-address = { $address } ليس عنوان صفحة

picture-not-drawn = تعذّر رسم { $address }: { $why }

query-no-date = «{ $value }» ليس تاريخًا؛ يُبحث عنه ككلمة
query-no-field = لا يوجد حقل «{ $name }»؛ أهو «{ $near }»؟
query-no-state = «{ $value }» ليس حالة مقالة (unread، read، bookmarked)؛ يُبحث عنه ككلمة
query-nothing-follows = لا يتبع «{ $name }:» ما يُبحث عنه
query-too-long = لا يُبحث إلا عن الكلمات الأولى وعددها { $count }

save-endings = قد ينتهي الاسم بـ{ $endings }
save-gone = لم تعد المقالة هناك
save-no-form = لا يدل { $path } على صيغة

search-contradiction = ملفاته يناقض بعضها بعضًا
search-damaged = فهرس البحث تالف: { $why }
search-io = تعذّر استعمال فهرس البحث في { $place }: { $why }

store-article-damaged = النص المخزن للمقالة { $id } تالف
store-busy = المكتبة { $path } مستعملة في عملية أخرى
store-cannot = لا تستطيع المكتبة { $path } ذلك: { $why }
store-damaged = المكتبة { $path } تالفة
store-foreign = { $path } قاعدة بيانات لبرنامج آخر
store-full = القرص ممتلئ: لم يُكتب المزيد في { $path }
store-io = فشلت قراءة المكتبة { $path } أو كتابتها: { $why }
store-name-no-text = لا يكتب SQLite في { $path }: اسمه ليس نصًا
store-newer = كتب المكتبةَ { $path } إصدارٌ أحدث من khabar (مخططها { $version } وهذا البرنامج يعرف { $newest })
store-no-library = { $path } ليست مكتبة لـkhabar، أو أنها تالفة من أول بايت فيها
store-not-opened = تعذّر فتح المكتبة { $path }
store-older = كتب المكتبةَ { $path } إصدارٌ أقدم من khabar ويجب أن تُفتح للكتابة مرة
store-open-elsewhere = المكتبة مفتوحة في khabar آخر
store-read-only = المكتبة { $path } للقراءة لا للكتابة
store-unexpected = في المكتبة { $path } شيء غير متوقع: { $why }

usage-missing = ثمة شيء ناقص
