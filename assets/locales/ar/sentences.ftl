# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).



archive-damaged = الأرشيف مبتور أو تالف ({ $why }): يؤخذ منه ما يمكن قراءته
archive-deep = تُقرأ الأرشيفات داخل الأرشيفات حتى ثلاث طبقات: فُكّ ضغطه أولًا
archive-empty = الأرشيف فارغ: لا شيء يُستورد
archive-locked = مقفل بكلمة سر: فُكّ ضغطه أولًا
archive-members = في الأرشيف ملفات أكثر من { $count }: فُكّ ضغطه أولًا
archive-method = مضغوط بطريقة لا يعرفها khabar: فُكّ ضغطه أولًا
archive-office = هذا مستند مكتبي: احفظه نصًا أو صفحة ويب
archive-stopped = توقف فك الضغط هنا: { $why }؛ ما قُرئ قبل ذلك محفوظ
archive-too-large = الأرشيف أكبر من { $size } غيبيبايت: فُكّ ضغطه أولًا
archive-too-much = ينفك الأرشيف إلى أكبر من حجمه بكثير: لم يُقرأ باقيه
archive-unpacks = ينفك إلى أكبر من حجمه بكثير

articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}

bulletty-entry = تعذّرت قراءة ما فوق نص المدخل بصيغة TOML
bulletty-feed = تعذّرت قراءة ملف الخلاصة بصيغة TOML

check-bookmarks = مقالات لا توافق إشارتها المرجعية: { $count }
check-bookmarks-file = الملف `⁦bookmarks.toml⁩` مفقود أو لا يطابق المكتبة
check-bookmarks-rewritten = لم يكن الملف `⁦bookmarks.toml⁩` مطابقًا للمكتبة فأُعيدت كتابته
check-changes = مقالات لها رقم تغيير لم يُعطَ قط: { $count }
check-index-behind = ينقص الفهرسَ آخرُ ما كُتب: { $missing }
check-index-files = ملفات من الفهرس تالفة: { $files }
check-index-lacks = ينقص الفهرسَ: { $which }
check-index-surplus = في الفهرس ما ليس في المكتبة: { $which }
check-index-twice = في الفهرس أكثر من مرة: { $which }
check-index-unusable = لا يمكن استعمال فهرس البحث: { $why }
check-no-index = لا يوجد فهرس بحث بعد
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
cli-list-hint = تبدأ صفوف `⁦khabar list⁩` و`⁦khabar search⁩` برقم المقال
cli-name-backup = سمِّ ملفًا للنسخة الاحتياطية
cli-no-home = لا يوجد مجلد منزل تُحفظ فيه المكتبة
cli-no-home-hint = قل أين تكون بـ`⁦--data-dir DIR⁩` أو `⁦KHABAR_DATA_DIR⁩`
cli-no-input = تعذّرت قراءة الدخل القياسي: { $why }
cli-no-output = تعذّرت الكتابة في الخرج القياسي: { $why }
cli-no-samples = تعذّرت كتابة المقالات النموذجية: { $why }
cli-no-terminal = لا يمكن استعمال الطرفية: { $why }
cli-no-terminal-hint = لا يحتاج `⁦khabar list⁩` و`⁦khabar show⁩` إلى الواجهة؛ و`⁦khabar doctor⁩` يفحص الطرفية
cli-nothing-changed = لم يُغيَّر شيء، فربما كان المقصود مقالات غير التي يُعثر عليها
cli-not-deleted = المقال { $id } لم يُحذف، أو أُزيل نهائيًا بعد ذلك
cli-one-name = لا يُعطى اسم واحد لعدة خلاصات
cli-page-left = تُركت صفحة المقال { $id } كما كانت: { $why }
cli-password-hint = اكتب أمرًا في [credentials] في الإعدادات وسمِّه بـ`⁦--credential⁩`
cli-pruned-hint = ما قُلِّم لا يُستورد ثانية إلا من ملفه
cli-search-later = ابحث ثانية فيما بعد لتجد كل شيء
cli-settings-not-restored = استُعيدت المكتبة دون الإعدادات: تعذّرت كتابة { $path }: { $why }
cli-still-indexing = ما زال khabar آخر يُفهرس
cli-undo-query = يأخذ `⁦--undo⁩` أرقامًا لا استعلامًا
cli-undo-query-hint = بلا رقم يُرجع آخر حذف

config-a-list = قائمة
config-a-table = جدول
config-built-in = تُستعمل الإعدادات المدمجة؛ يذكر `⁦khabar config path⁩` أين يُبحث عن إعداداتك
config-command = كان المتوقع أمرًا
config-empty-text = نص فارغ
config-expected = كان المتوقع { $wanted }، وجاء { $found }
config-keys = يسرد `⁦khabar config keys⁩` الأفعال ومفاتيحها
config-list-of = قائمة من { $words }
config-meant = هل قصدت { $near }؟
config-no-keys = كان المتوقع مفتاحًا أو قائمة مفاتيح
config-not-changeable = ليس ملف إعدادات يمكن تغييره
config-number = عدد صحيح من { $least } إلى { $most }
config-of-key = `⁦{ $key }⁩`: { $what }
config-one-of = واحد من { $words }
config-section = ‏`⁦{ $name }⁩` قسم: اكتب { $section }
config-span = مدة مثل 2y أو 90d، أو never
config-switch = ‏true أو false
config-text = نص
config-toml = هذا ليس TOML: { $why }
config-unknown-key = مفتاح مجهول `⁦{ $key }⁩`
config-unknown-section = قسم مجهول { $section }
config-unread = تعذّرت قراءة الإعدادات: { $why }
config-unwritten = تعذّر تغيير { $path }: { $why }
config-write-yourself = اكتب `⁦{ $setting }⁩` هناك تحت `⁦{ $section }⁩` بنفسك

credential-endless = الأمر الذي يذكر المستخدم وكلمة السر لا ينتهي
credential-failed = فشل الأمر الذي يذكر المستخدم وكلمة السر
credential-lost = تعذّرت متابعة الأمر الذي يذكر المستخدم وكلمة السر: { $why }
credential-none = ليس في [credentials] من الإعدادات أمر «{ $name }» يذكر المستخدم وكلمة السر
credential-not-run = تعذّر تشغيل الأمر الذي يذكر المستخدم وكلمة السر: { $why }
credential-silent = لم يكتب الأمر الذي يذكر المستخدم وكلمة السر ⁦user:password⁩

csv-bare = ليس للصف عنوان ولا نص
csv-no-header = لا يذكر الصف الأول `⁦title⁩` ولا `⁦text⁩`: يحتاج ملف CSV إلى ترويسة بهذه الأسماء

epub-chapters = في الكتاب فصول أكثر من { $count } فلم يُقرأ
epub-end = الكتاب أكبر من { $size } ميبيبايت: تُركت نهايته
epub-missing = ليس في الكتاب
epub-no-articles = لا مقالات في الدورية
epub-no-chapters = لا فصول في الكتاب: لا شيء يُستورد
epub-no-contents = لا يذكر الكتاب أين محتوياته
epub-no-text = لا نص في الكتاب
epub-order = تعذّرت قراءة محتويات الكتاب: تؤخذ صفحاته بترتيب أسمائها

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
error-no-article = لا يوجد مقال برقم { $id }
error-no-bookmarks = { $path } ليس ملف إشارات مرجعية: { $why }
error-no-date = «{ $text }» ليس تاريخًا بصيغة RFC 3339
error-no-feed = لا توجد خلاصة «{ $name }»
error-no-feed-there = { $address } ليس خلاصة، وصفحته لا تذكر خلاصة
error-no-saved = لا يوجد بحث محفوظ باسم «{ $name }»
error-no-tag = «{ $tag }» ليس وسمًا: لا حرف فيه
error-no-text = ليس نصًا: { $why }
error-open = تعذّر فتح { $path }: { $why }
error-open-file = خُزّن، لكن لا في الملف المفتوح: { $why }
error-pack = تعذّر حزم مقال: { $why }
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

export-empty = ليس في هذا التصدير ما يُستورد
feed-command = يصنع هذه الخلاصةَ أمرٌ، ولا يشغّل khabar أوامر عند الاستيراد
feed-credential-dropped = انتقل الموجز إلى { $url } فأُزيلت بيانات دخوله؛ أعطه إياها بـ`⁦khabar feed set --credential⁩`
feed-elements = في الخلاصة عناصر أكثر مما يقرأه khabar؛ تُرك الباقي
feed-empty = لا مداخل في الخلاصة: لا شيء يُستورد
feed-gone = زالت الخلاصة إلى الأبد (410)
feed-json = ينتهي JSON أو ينكسر هنا؛ تؤخذ المداخل المقروءة وحدها
feed-no-address = هذا ليس عنوانًا يستطيع khabar جلبه
feed-password = عنوان فيه كلمة سر سيُخزَّن مكشوفًا
feed-refused = { $why }: { $address }
feed-search = بحث في قارئ آخر ليس خلاصة
feed-too-large = الخلاصة أكبر من { $size } ميبيبايت فلم تُقرأ
feed-unreadable = تذكر الخلاصة مداخل لكن لا يُقرأ منها شيء

fetch-401 = يطلب الخادم مستخدمًا وكلمة سر (401)
fetch-403 = يرفض الخادم إعطاءه (403)
fetch-404 = لا شيء في هذا العنوان (404)
fetch-407 = يطلب الوكيل مستخدمًا وكلمة سر (407)
fetch-429 = سُئل الخادم أكثر مما يجب (429)
fetch-451 = حُجب لأسباب قانونية (451)
fetch-503 = الخادم مثقل أو قيد الصيانة (503)
fetch-broken = فشل khabar في قراءة هذا: أبلغ عنه مع عنوانه من فضلك
fetch-broken-off = قطع الخادم الاتصال
fetch-certificates = تعذّر استعمال الشهادات في { $path }: { $why }
fetch-challenge = أرسل الخادم بدلًا منه صفحة تحقّق (فحص الروبوتات أو طلب موافقة)
fetch-circle = تدور عمليات إعادة التوجيه في حلقة
fetch-cut-short = قطع الخادم قبل أن يرسل كل شيء
fetch-failed-connection = فشل الاتصال: { $why }
fetch-feed-cut = قطع الخادم الاتصال قبل نهاية الخلاصة: قُرئت بدايتها وستُجلب قريبًا مرة أخرى
fetch-file = تعذّرت قراءة الملف: { $why }
fetch-file-named = لا يحق لخلاصة أن تسمي ملفًا على هذا الجهاز صفحةً لها أو صورة
fetch-gone = زال إلى الأبد (410)
fetch-headers = يبدأ جواب الخادم بترويسات أكثر مما يجب
fetch-no-address = «{ $text }» ليس عنوانًا: { $why }
fetch-no-certificate = لا شهادة فيه
fetch-no-connection = تعذّر إنشاء الاتصال
fetch-no-feed = ما وصل ليس خلاصة: `⁦khabar feed add⁩` مع عنوان الموقع يجد خلاصاته
fetch-no-file = ليس ملفًا عاديًا
fetch-no-host = لم يُعثر على المضيف
fetch-no-path = لا يذكر العنوان مسارًا
fetch-no-proxy = عنوان الوكيل غير صحيح
fetch-no-way = لا طريق إلى المضيف
fetch-nonsense = لا معنى لجواب الخادم: { $why }
fetch-not-unpacked = تعذّر فك ضغط ما أرسله الخادم
fetch-nothing = لم يرسل الخادم شيئًا
fetch-on-nowhere = يحيل الخادم إلى ما ليس عنوانًا: { $why }
fetch-on-outside = يحيل الخادم إلى ما ليس في الويب
fetch-on-where = يحيل الخادم ولا يذكر إلى أين
fetch-packed = يضغط الخادم ما يرسله بصيغة «{ $form }» ولم يطلبها khabar
fetch-private = إنه على هذا الجهاز أو في شبكة خاصة، وليس لأحد من الخارج أن يرسل khabar إليها
fetch-proxy-refused = رفض الوكيل: { $why }
fetch-redirects = عمليات إعادة التوجيه أكثر من { $count }
fetch-refused = يرفض الخادم الاتصالات
fetch-schemes = يجلب khabar عناوين http وhttps وfile
fetch-silent = الخادم لا يجيب
fetch-slow = الخادم بطيء جدًا
fetch-slow-connection = طال الاتصال أكثر مما يجب
fetch-slow-host = طال العثور على المضيف أكثر مما يجب
fetch-status = أجاب الخادم بخطأ: { $status }
fetch-stopped = أُوقف
fetch-unsafe = تعذّر تأمين الاتصال: { $why }
fetch-untrusted = شهادة الخادم غير موثوقة ({ $why })

filter-attribute = عمليات بحث خبر لا تسأل عن «{ $name }»
filter-breaks-off = العبارة ناقصة
filter-comparison = لا يمكن مقارنة «{ $name }» بـ«{ $value }» بهذه الطريقة
filter-pattern = النمط «{ $pattern }» أكثر من كلمات، وخبر لا يجد إلا الكلمات
filter-too-deep = أقواسه المتداخلة كثيرة جدًا
filter-too-long = في العبارة أكثر من { $count } بايت
filter-unread = لا تُقرأ العبارة ابتداءً من «{ $rest }»

foreign-damaged = قاعدة البيانات تالفة وتعذّرت قراءتها
foreign-unknown = هذه قاعدة بيانات SQLite لا تخص قارئًا يعرفه khabar
foreign-unreadable = تعذّرت قراءة قاعدة البيانات: { $why }

gzip-deep = ضُغط أكثر من ثلاث مرات متتالية

hint-bookmarks-rewritten = لا يلزم فعل شيء
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
hint-no-index = يُنشئه البحث التالي؛ و`⁦khabar reindex⁩` يفعل ذلك الآن
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

import-bare-object = ليس للكائن عنوان ولا نص: أعطه `⁦title⁩` أو `⁦text⁩`
import-binary = هذا { $kind } لا نص: استورد نصه
import-blank = ليس في الملف غير الفراغ: لا شيء يُستورد
import-denied = تعذّرت قراءته: { $why }؛ امنح نفسك حق قراءته واستورده من جديد
import-empty = الملف فارغ: لا شيء يُستورد
import-failed = فشل khabar في قراءة هذا؛ ما قُرئ قبل ذلك محفوظ: أبلغ عنه مع الملف من فضلك
import-feed-url = هذه خلاصة وليست مقالة: تابعها بالأمر `khabar feed add { $url }`
import-line-too-long = السطر أطول من { $size } ميبيبايت فتُرك: قسّمه إلى مقالات
import-link-out = يقود هذا الرابط الرمزي إلى خارج المجلد: لم يُتبع (يتبعه `⁦--follow⁩`)
import-loop = يعود هذا الرابط إلى { $path }: لم يُتبع
import-more-problems = { $path }: لم تُسرد { $count } من المشكلات الأخرى
import-no-article = ليس في الملف نص يصلح مقالًا
import-no-object = ليس كائن JSON مقروءًا: { $why }
import-no-text = هذه بيانات ثنائية لا نص: استورد النص الذي صُنعت منه
import-not-opened = تعذّر فتحه: { $why }
import-stopped-here = توقفت القراءة هنا: { $why }؛ ما قُرئ قبل ذلك محفوظ
import-too-large = الملف أكبر من { $size } ميبيبايت، ولا مقال كذلك: قسّمه أو استورده بصيغة JSON Lines
import-unreadable = تعذّرت قراءته: { $why }

index-behind = خُزّنت المقالات لكن لا يمكن إيجادها كلها بعد: { $why }
index-cut = { $path } مبتور
index-failed = فشلت الفهرسة داخل khabar؛ و`⁦khabar reindex⁩` يعوّض ذلك
index-fields = حقوله مختلفة
index-held = فهرس البحث بيد khabar آخر: تُوجد المقالات الجديدة بعد أن تُفهرس
index-none-yet = لا يوجد فهرس بحث بعد: لا يمكن إيجاد شيء
index-not-yet = لا يمكن إيجاد كل شيء بعد؛ بقي للفهرسة: { $missing }
index-of-another = صُنع لمكتبة أخرى
index-pointer = تعذّرت قراءة المؤشر إلى ملفاته
index-replaced = يُستبدل مرة بعد مرة
index-unusable-yet = لا يمكن استعمال فهرس البحث حتى يُصنع من جديد: { $why }
index-version = صنعه إصدار المحلل { $made } وهذا الإصدار { $own }

io-denied = الإذن مرفوض
io-end = ينتهي قبل أوانه
io-exists = يوجد شيء بهذا الاسم
io-folder = إنه مجلد
io-full = القرص ممتلئ
io-no-folder = جزء من المسار ليس مجلدًا
io-not-found = لا يوجد ملف أو مجلد كهذا
io-quota = نفدت حصة القرص
io-read-only = نظام الملفات للقراءة فقط

json-bare = كائنات JSON بلا عنوان ولا نص تُركت، عددها { $count }؛ أولها رقم { $number }
json-broken = هذا ليس JSON يمكن قراءته: { $why }
json-cut-off = ينقطع JSON هنا ({ $why }): استُورد ما قبله
json-foreign = لا مقال بين كائنات JSON وعددها { $count }: أعطها `⁦title⁩` أو `⁦text⁩`
json-no-articles = لا مقالات في ملف JSON هذا: المقال كائن فيه `⁦title⁩` أو `⁦text⁩`
json-not-utf8 = الملف ليس بترميز UTF-8 وأكبر من { $size } ميبيبايت: حوّله إلى UTF-8 أولًا
json-value-too-large = قيمة أكبر من { $size } ميبيبايت
jsonl-foreign = لا مقال بين السطور وعددها { $count }؛ السطر { $line }: { $why }
jsonl-more = تعذّرت قراءة سطور أخرى قبل أول مقال، عددها { $count }
io-too-large = حجمه أكبر من المسموح
keys-bad-key = الفعل `⁦{ $name }⁩`: { $why }
keys-taken = الفعل `⁦{ $name }⁩`: أُعطي `⁦{ $keys }⁩` أيضًا للفعل `⁦{ $by }⁩` وهو له الآن
keys-hidden = الفعل `⁦{ $name }⁩`: لا يمكن أبدًا طباعة `⁦{ $keys }⁩`، لأن `⁦{ $beginning }⁩` يطلب `⁦{ $by }⁩`
keys-no-action = لا يوجد فعل `⁦{ $name }⁩`
keys-no-key = ‏`⁦{ $key }⁩` ليس مفتاحًا؛ تُكتب المفاتيح هكذا: { $examples }
keys-other-action = لا يوجد فعل `⁦{ $name }⁩`؛ هل قصدت `⁦{ $near }⁩`؟

kind-7z = أرشيف 7z
kind-database = قاعدة بيانات SQLite
kind-office = مستند مكتبي قديم
kind-packed = ملف مضغوط بـ{ $with }
kind-pdf = مستند PDF
kind-picture = صورة
kind-program = برنامج
kind-recording = تسجيل صوتي

line-error = خطأ: { $what }
line-hint = تلميح: { $what }
line-note = ملاحظة: { $what }
line-warning = تحذير: { $what }

mail-bare = ليس للرسالة موضوع ولا نص
mail-empty = الرسالة فارغة
mail-parts = في الرسالة أجزاء متداخلة أكثر من { $count } فلم تُقرأ
mail-too-large = الرسالة أكبر من { $size } ميبيبايت فتُركت
mail-unreadable = هذه ليست رسالة مقروءة: { $why }

mhtml-none = لم تُحفظ صفحة في هذا الملف
mhtml-too-large = الصفحة المحفوظة أكبر من { $size } ميبيبايت

netscape-others = علامات لا تؤدي إلى صفحة ويب تُركت، عددها { $count }
newsboat-search = لم يؤخذ بحث newsboat «{ $name }»: { $why }

omnivore-json = تعذّرت قراءة البيانات الوصفية بصيغة JSON: { $why }

one-article = مقال واحد

open-failed = لم يستطع { $program } فتح الصفحة: { $why }
open-hint = يمكن للمتغير BROWSER أن يسمي برنامجًا آخر
open-no-address = { $address } ليس عنوان صفحة

opml-empty = لا عناصر في القائمة: لا شيء يُتابَع
opml-folders = في القائمة مجلدات ولا خلاصات: لا شيء يُتابَع
opml-include = تذكر القائمة قائمة أخرى لا يتبعها khabar: { $address }
opml-most = في القائمة خلاصات أكثر من { $count }؛ تُرك الباقي
opml-no-address = خلاصة بلا عنوان تُركت: { $name }
opml-nothing = خلاصة بلا اسم ولا عنوان تُركت
opml-too-large = القائمة أكبر من { $size } ميبيبايت فلم تُقرأ

page-binary = هذه بيانات ثنائية لا صفحة
page-challenge = هذه صفحة تحقّق ({ $vendor }) وليست مقالة: الخادم يفحص الروبوتات أو يطلب موافقة
page-deep = في الصفحة تداخل أعمق من { $count } فلم تُقرأ
page-elements = في الصفحة عناصر أكثر من { $count }: احفظ المقال وحده
page-empty = الصفحة فارغة
page-gone = زالت الصفحة إلى الأبد
page-nested = الصفحة أعمق تداخلًا أو أكبر مما يجب فلم تُقرأ
page-no-article = ليس في الصفحة نص يصلح مقالًا
page-no-more = لا تقول الصفحة أكثر مما في الخلاصة
page-no-text = لا نص في الصفحة: أحُفظت قبل أن يعمل برنامجها؟
page-none = لا مقال في الصفحة
page-not-packed = تعذّر حزم الصفحة: { $why }
page-other = هذه ليست صفحة: يسميها الخادم { $kind }
page-save-only = الصفحة أكبر من { $size } ميبيبايت: احفظ المقال وحده
page-shorter = في الصفحة نص أقل مما في الخلاصة
page-too-large = الصفحة أكبر من { $size } ميبيبايت

picture-not-built = بُني khabar هذا بلا الميزة `⁦images⁩`
picture-not-drawn = تعذّر رسم { $address }: { $why }

pocket-highlights = المقاطع المميزة ليست قائمة بصيغة JSON

query-no-date = «{ $value }» ليس تاريخًا؛ يُبحث عنه ككلمة
query-no-id = «{ $value }» ليس رقم مقال؛ يُبحث عنه ككلمة
query-no-field = لا يوجد حقل «{ $name }»؛ أهو «{ $near }»؟
query-no-state = «{ $value }» ليس حالة مقال (unread، read، bookmarked، noted)؛ يُبحث عنه ككلمة
query-no-words = ليس في «{ $text }» كلمة يُبحث عنها
query-nothing-follows = لا يتبع «{ $name }:» ما يُبحث عنه
query-too-long = لا يُبحث إلا عن الكلمات الأولى وعددها { $count }
query-unknown-field = لا يوجد حقل «{ $name }»؛ يُبحث عن «{ $text }» ككلمات

readeck-json = تعذّرت قراءة الإشارة المرجعية بصيغة JSON: { $why }

reader-packed = تعذّر فك ضغطه
reader-too-large = الملف المصدَّر أكبر من { $size } ميبيبايت فلم يُقرأ

save-endings = قد ينتهي الاسم بـ{ $endings }
save-gone = لم يعد المقال هناك
save-no-form = لا يدل { $path } على صيغة

search-contradiction = ملفاته يناقض بعضها بعضًا
search-damaged = فهرس البحث تالف: { $why }
search-folder = مجلده
search-io = تعذّر استعمال فهرس البحث في { $place }: { $why }

store-article-damaged = النص المخزن للمقال { $id } تالف
store-busy = المكتبة { $path } مستعملة في عملية أخرى
store-cannot = لا تستطيع المكتبة { $path } ذلك: { $why }
store-copy = تعذّر حفظ نسخة من { $path } قبل تغيير بنيته: { $why }
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

table-no-address = صف بلا عنوان تُرك
table-too-long = الصف أطول من { $size } ميبيبايت فتُرك: أثمة علامة اقتباس لم تُغلق؟

telegram-chats = محادثات في الحساب ليست قنوات تُركت، عددها { $count }: صدّر المحادثة وحدها لاستيرادها
telegram-page = الصفحة كبيرة جدًّا: صدّر المحادثة بصيغة JSON
theme-form = تبيّن السمات المدمجة في assets/themes الصيغة
theme-no-color = ‏`⁦{ $name }⁩` ليس لونًا؛ الألوان هي: { $colors }
theme-no-name = ليس في السمة `⁦{ $name }⁩`
theme-none = لا توجد سمة `⁦{ $name }⁩`؛ الموجود: { $names }
theme-other-name = ليس في السمة `⁦{ $name }⁩`؛ هل قصدت `⁦{ $near }⁩`؟
theme-toml = تعذّرت قراءة الملف: { $why }
theme-unread = تعذّرت قراءة السمة: { $why }

too-large = أكبر من { $size }

twitter-other = لا منشورات في ملف الأرشيف هذا ({ $table }): استورد `⁦tweets.js⁩`
usage-missing = ثمة شيء ناقص

wallabag-json = تعذّرت قراءة الملف المصدَّر بصيغة JSON: { $why }
wallabag-no-list = هذه ليست قائمة مقالات: صدّر بصيغة JSON

warc-cut = ينتهي الأرشيف داخل سجل: إنه مبتور
warc-damaged = سجل تالف تُرك: { $why }
warc-empty = لا صفحات في الأرشيف: لا شيء يُستورد
warc-nameless = صفحة بلا عنوان: { $why }
warc-no-length = سجل لا يذكر طوله
warc-not-unpacked = تعذّر فكه: { $why }
warc-packed = مضغوط بـ{ $form } ولا يستطيع khabar فكه
warc-too-large = الصفحة أكبر من { $size } ميبيبايت فتُركت
telegram-no-channel = { $url } ليس رابط قناة عامة: لا تُقرأ إلا القنوات العامة، برابط مثل https://t.me/NAME
telegram-no-preview = لا يعرض تلغرام منشورات { $name } على الويب: إنه شخص أو مجموعة أو قناة بلا معاينة
telegram-unknown = لا يعرف تلغرام قناة عامة باسم { $name }: تحقّق من الاسم
