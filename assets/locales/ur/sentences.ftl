# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).



archive-damaged = محفوظہ کٹا ہوا یا خراب ہے ({ $why }): جو پڑھا جا سکے وہ لیا جاتا ہے
archive-deep = محفوظے کے اندر محفوظے تین تہوں تک پڑھے جاتے ہیں: پہلے اسے کھولیں
archive-empty = محفوظہ خالی ہے: درآمد کے لیے کچھ نہیں
archive-locked = پاس ورڈ سے بند ہے: پہلے اسے کھولیں
archive-members = محفوظے میں { $count } سے زیادہ فائلیں ہیں: پہلے اسے کھولیں
archive-method = اسے ایسے طریقے سے سکیڑا گیا ہے جو خبر نہیں جانتا: پہلے اسے کھولیں
archive-office = یہ دفتری دستاویز ہے: اسے متن یا ویب صفحے کی صورت میں محفوظ کریں
archive-stopped = کھولنا یہاں رک گیا: { $why }؛ جو پہلے پڑھا گیا وہ محفوظ ہے
archive-too-large = محفوظہ { $size } جی بی سے بڑا ہے: پہلے اسے کھولیں
archive-too-much = محفوظہ کھل کر اپنے حجم سے کہیں بڑا ہو جاتا ہے: باقی نہیں پڑھا گیا
archive-unpacks = کھل کر اپنے حجم سے کہیں بڑا ہو جاتا ہے

articles = { $count } خبریں

bulletty-entry = اندراج کے متن کے اوپر جو ہے وہ TOML کے طور پر پڑھا نہیں جا سکتا
bulletty-feed = فیڈ کی فائل TOML کے طور پر پڑھی نہیں جا سکتی

check-bookmarks = خبریں جو اپنے نشان سے میل نہیں کھاتیں: { $count }
check-bookmarks-file = فائل `⁦bookmarks.toml⁩` موجود نہیں یا کتب خانے سے میل نہیں کھاتی
check-bookmarks-rewritten = فائل `⁦bookmarks.toml⁩` کتب خانے سے میل نہیں کھاتی تھی، اسے دوبارہ لکھ دیا گیا
check-changes = خبریں جن کا تبدیلی نمبر کبھی دیا ہی نہیں گیا: { $count }
check-index-behind = فہرست میں آخری لکھی گئی خبریں نہیں ہیں: { $missing }
check-index-files = فہرست کی کچھ فائلیں خراب ہیں: { $files }
check-index-lacks = فہرست میں نہیں ہے: { $which }
check-index-surplus = فہرست میں وہ ہے جو کتب خانے میں نہیں: { $which }
check-index-twice = فہرست میں ایک سے زیادہ بار ہے: { $which }
check-index-unusable = تلاش کی فہرست استعمال نہیں ہو سکتی: { $why }
check-no-index = تلاش کی فہرست ابھی نہیں بنی
check-orphans = ان خبروں یا مآخذ کی قطاریں جو اب نہیں رہے: { $count }
check-read-marks = خبریں جو اپنے پڑھے جانے کے نشان سے میل نہیں کھاتیں: { $count }
check-sources = مآخذ جو اپنی خبریں غلط گنتے ہیں: { $count }
check-sqlite = ‏SQLite کے مطابق ڈیٹابیس خراب ہے: { $what }
check-texts = خبریں جن کا متن کھو گیا: { $count }

cli-fetch-again = ‏`⁦khabar fetch⁩` دوبارہ کوشش کرتا ہے
cli-followed-unseen = اس کی پیروی ہو رہی ہے مگر ابھی اسے دیکھا نہ جا سکا: { $why }
cli-index-held = ایک اور khabar فہرست لکھ رہا ہے
cli-indexed-is-searched = جو فہرست میں آ چکا اسی میں تلاش ہوتی ہے؛ `⁦khabar check⁩` مزید بتاتا ہے
cli-is-folder = { $path } ایک فولڈر ہے
cli-list-hint = `⁦khabar list⁩` اور `⁦khabar search⁩` کی ہر قطار خبر کے نمبر سے شروع ہوتی ہے
cli-name-backup = پشتیبان کے لیے کسی فائل کا نام دیں
cli-no-home = کوئی ہوم فولڈر نہیں جس میں کتب خانہ رکھا جائے
cli-no-home-hint = `⁦--data-dir DIR⁩` یا `⁦KHABAR_DATA_DIR⁩` سے بتائیں کہ کہاں ہو
cli-no-input = معیاری ان پٹ پڑھی نہیں جا سکتی: { $why }
cli-no-output = معیاری آؤٹ پٹ میں لکھا نہیں جا سکتا: { $why }
cli-no-samples = نمونے کی خبریں لکھی نہیں جا سکتیں: { $why }
cli-no-terminal = ٹرمینل استعمال نہیں ہو سکتا: { $why }
cli-no-terminal-hint = `⁦khabar list⁩` اور `⁦khabar show⁩` کو انٹرفیس نہیں چاہیے؛ `⁦khabar doctor⁩` ٹرمینل کو جانچتا ہے
cli-nothing-changed = کچھ نہیں بدلا گیا، کیونکہ شاید ان کے سوا خبریں مراد ہوں جو ملتی ہیں
cli-not-deleted = خبر { $id } حذف شدہ نہیں، یا تب سے چھانٹی جا چکی ہے
cli-one-name = ایک نام کئی فیڈوں کو نہیں دیا جا سکتا
cli-page-left = خبر { $id } کا صفحہ جیسا تھا ویسا ہی رہا: { $why }
cli-password-hint = ترتیبات کے [credentials] میں کوئی حکم لکھیں اور `⁦--credential⁩` سے اس کا نام دیں
cli-pruned-hint = جو چھانٹا گیا وہ صرف اپنی فائل سے دوبارہ درآمد ہو سکتا ہے
cli-search-later = سب کچھ پانے کے لیے بعد میں دوبارہ تلاش کریں
cli-settings-not-restored = کتب خانہ بحال ہو گیا مگر ترتیبات نہیں: { $path } لکھی نہیں جا سکتی: { $why }
cli-still-indexing = ایک اور khabar ابھی فہرست بنا رہا ہے
cli-undo-query = `⁦--undo⁩` نمبر لیتا ہے، سوال نہیں
cli-undo-query-hint = نمبر کے بغیر یہ آخری حذف واپس لاتا ہے

config-a-list = فہرست
config-a-table = جدول
config-built-in = اندرونی ترتیبات استعمال ہو رہی ہیں؛ `⁦khabar config path⁩` بتاتا ہے کہ آپ کی کہاں ڈھونڈی جاتی ہیں
config-command = یہاں کمانڈ ہونی چاہیے
config-empty-text = خالی متن
config-expected = یہاں { $wanted } ہونا چاہیے، ملا { $found }
config-keys = ‏`⁦khabar config keys⁩` اعمال اور ان کی کلیدیں دکھاتا ہے
config-list-of = { $words } کی فہرست
config-meant = کیا مطلب { $near } تھا؟
config-no-keys = یہاں کلید یا کلیدوں کی فہرست ہونی چاہیے
config-not-changeable = یہ ایسی ترتیبات کی فائل نہیں جو بدلی جا سکے
config-number = { $least } سے { $most } تک پورا عدد
config-of-key = `⁦{ $key }⁩`: { $what }
config-one-of = { $words } میں سے ایک
config-section = ‏`⁦{ $name }⁩` حصہ ہے: { $section } لکھیں
config-span = مدت جیسے 2y یا 90d، یا never
config-switch = ‏true یا false
config-text = متن
config-toml = یہ TOML نہیں: { $why }
config-unknown-key = نامعلوم کلید `⁦{ $key }⁩`
config-unknown-section = نامعلوم حصہ { $section }
config-unread = ترتیبات پڑھی نہیں جا سکتیں: { $why }
config-unwritten = { $path } بدلی نہیں جا سکتی: { $why }
config-write-yourself = وہاں `⁦{ $section }⁩` کے نیچے `⁦{ $setting }⁩` خود لکھیں

credential-endless = صارف اور پاس ورڈ بتانے والی کمانڈ ختم نہیں ہوتی
credential-failed = صارف اور پاس ورڈ بتانے والی کمانڈ ناکام ہوئی
credential-lost = صارف اور پاس ورڈ بتانے والی کمانڈ پر نظر نہیں رکھی جا سکتی: { $why }
credential-none = ترتیبات کے [credentials] میں ”{ $name }“ نام کی کوئی کمانڈ نہیں جو صارف اور پاس ورڈ بتائے
credential-not-run = صارف اور پاس ورڈ بتانے والی کمانڈ چل نہیں سکتی: { $why }
credential-silent = صارف اور پاس ورڈ بتانے والی کمانڈ نے ⁦user:password⁩ نہیں لکھا

csv-bare = سطر میں نہ عنوان ہے نہ متن
csv-no-header = پہلی سطر میں نہ `⁦title⁩` ہے نہ `⁦text⁩`: CSV فائل کو ایسے ناموں کی سرسطر چاہیے

epub-chapters = کتاب میں { $count } سے زیادہ باب ہیں، اس لیے نہیں پڑھی گئی
epub-end = کتاب { $size } ایم بی سے بڑی ہے: اس کا آخر چھوڑ دیا گیا
epub-missing = یہ کتاب میں نہیں ہے
epub-no-articles = رسالے میں کوئی خبر نہیں
epub-no-chapters = کتاب میں کوئی باب نہیں: درآمد کے لیے کچھ نہیں
epub-no-contents = کتاب نہیں بتاتی کہ اس کے مندرجات کہاں ہیں
epub-no-text = کتاب میں کوئی متن نہیں
epub-order = کتاب کے مندرجات پڑھے نہیں جا سکتے: صفحے ناموں کی ترتیب سے لیے جاتے ہیں

error-at = { $address }: { $why }
error-backup-damaged = پشتیبان { $path } خراب ہے: { $why }
error-begin-fetch = حاصل کرنا شروع نہیں ہو سکتا: { $why }
error-begin-index = فہرست سازی شروع نہیں ہو سکتی: { $why }
error-begin-read = پڑھنا شروع نہیں ہو سکتا: { $why }
error-bookmarks-version = اس کا نسخہ { $version } ہے، ۱ نہیں
error-copy = { $path } کی نقل نہیں ہو سکتی: { $why }
error-downloading-broke-off = حاصل کرنا بیچ میں رک گیا
error-emptied = کتب خانہ { $path } ایک خالی فائل ہے، مگر ساتھ کی چیزیں بتاتی ہیں کہ اس میں خبریں تھیں
error-feeds-called = { $count } فیڈوں کا نام ”{ $name }“ ہے
error-import-stopped = درآمد { $stored } کے بعد رک گئی: { $why }
error-keep-aside = پرانا کتب خانہ { $path } میں رکھا نہیں جا سکتا: { $why }
error-lock = { $path } مقفل نہیں ہو سکتی: { $why }
error-make-folder = فولڈر { $path } نہیں بن سکتا: { $why }
error-make-temporary = { $path } میں عارضی فولڈر نہیں بن سکتا: { $why }
error-move-aside = { $path } ایک طرف نہیں کی جا سکتی: { $why }
error-no-article = خبر { $id } موجود نہیں
error-no-bookmarks = { $path } نشانوں کی فائل نہیں: { $why }
error-no-date = ‏”{ $text }“ RFC 3339 کی تاریخ نہیں
error-no-feed = ”{ $name }“ نام کی کوئی فیڈ نہیں
error-no-feed-there = { $address } فیڈ نہیں ہے اور اس کا صفحہ کسی فیڈ کا نام نہیں لیتا
error-no-saved = ”{ $name }“ نام کی کوئی محفوظ تلاش نہیں
error-no-tag = ”{ $tag }“ ٹیگ نہیں: اس میں کوئی حرف نہیں
error-no-text = یہ متن نہیں: { $why }
error-open = { $path } کھل نہیں سکتی: { $why }
error-open-file = محفوظ ہو گیا مگر کھلی فائل میں نہیں: { $why }
error-pack = ایک خبر پیک نہ ہو سکی: { $why }
error-picture-no-file = تصویر { $path } فائل نہیں
error-read = { $path } پڑھی نہیں جا سکتی: { $why }
error-read-picture = تصویر { $path } پڑھی نہیں جا سکتی: { $why }
error-reading-broke-off = فائلوں کا پڑھنا بیچ میں رک گیا
error-saved-empty = محفوظ تلاش کو نام اور سوال چاہیے
error-saved-taken = ”{ $name }“ نام کی محفوظ تلاش پہلے سے ہے
error-too-many-replaced = یہاں پرانے کتب خانے بہت زیادہ ہیں
error-watch = { $path } کی تبدیلیوں پر نظر نہیں رکھی جا سکتی: { $why }
error-write = { $path } لکھی نہیں جا سکتی: { $why }
error-write-to = { $path } میں لکھا نہیں جا سکتا: { $why }

export-empty = اس برآمد میں درآمد کرنے کو کچھ نہیں
feed-command = یہ فیڈ ایک کمانڈ بناتی ہے اور خبر درآمد میں کوئی کمانڈ نہیں چلاتا
feed-credential-dropped = فیڈ { $url } پر منتقل ہو گئی، اس لیے اس کی شناختی معلومات ہٹا دی گئیں؛ `⁦khabar feed set --credential⁩` سے دوبارہ دیں
feed-elements = فیڈ میں اس سے زیادہ اجزا ہیں جتنے خبر پڑھتا ہے؛ باقی چھوڑ دیے گئے
feed-empty = فیڈ میں کوئی اندراج نہیں: درآمد کے لیے کچھ نہیں
feed-gone = فیڈ ہمیشہ کے لیے جا چکی (410)
feed-json = ‏JSON یہاں ختم ہوتا یا ٹوٹتا ہے؛ صرف پڑھے جا سکنے والے اندراج لیے جاتے ہیں
feed-no-address = یہ ایسا پتا نہیں جہاں سے خبر حاصل کر سکے
feed-password = پاس ورڈ والا پتا کھلا محفوظ ہو جاتا
feed-refused = { $why }: { $address }
feed-search = دوسرے خبر خواں کی تلاش فیڈ نہیں
feed-too-large = فیڈ { $size } ایم بی سے بڑی ہے، اس لیے نہیں پڑھی گئی
feed-unreadable = فیڈ اندراجوں کا نام لیتی ہے مگر کوئی پڑھا نہیں جا سکتا

fetch-401 = سرور صارف اور پاس ورڈ مانگتا ہے (401)
fetch-403 = سرور اسے دینے سے انکار کرتا ہے (403)
fetch-404 = اس پتے پر کچھ نہیں (404)
fetch-407 = پراکسی صارف اور پاس ورڈ مانگتی ہے (407)
fetch-429 = سرور سے بہت زیادہ پوچھا گیا (429)
fetch-451 = قانونی وجوہ سے روکا گیا ہے (451)
fetch-503 = سرور پر بوجھ زیادہ ہے یا مرمت جاری ہے (503)
fetch-broken = خبر اسے پڑھنے میں ناکام رہا: براہِ کرم پتے کے ساتھ اطلاع دیں
fetch-broken-off = سرور نے رابطہ توڑ دیا
fetch-certificates = { $path } کی اسناد استعمال نہیں ہو سکتیں: { $why }
fetch-challenge = سرور نے اس کی جگہ تصدیقی صفحہ بھیجا (روبوٹ کی جانچ یا رضامندی)
fetch-circle = راستہ بدلنے کا سلسلہ چکر میں گھومتا ہے
fetch-cut-short = سرور نے سب بھیجنے سے پہلے رابطہ توڑ دیا
fetch-failed-connection = رابطہ ناکام ہوا: { $why }
fetch-feed-cut = سرور نے فیڈ ختم ہونے سے پہلے رابطہ توڑ دیا: شروع کا حصہ پڑھ لیا گیا اور جلد دوبارہ لایا جائے گا
fetch-file = فائل پڑھی نہیں جا سکتی: { $why }
fetch-file-named = فیڈ اس کمپیوٹر کی فائل کو اپنا صفحہ یا تصویر نہیں کہہ سکتی
fetch-gone = یہ ہمیشہ کے لیے جا چکا (410)
fetch-headers = سرور کا جواب بہت زیادہ سرناموں سے شروع ہوتا ہے
fetch-no-address = ”{ $text }“ پتا نہیں: { $why }
fetch-no-certificate = اس میں کوئی سند نہیں
fetch-no-connection = رابطہ قائم نہ ہو سکا
fetch-no-feed = جو آیا وہ فیڈ نہیں: سائٹ کے پتے کے ساتھ `⁦khabar feed add⁩` اس کی فیڈیں ڈھونڈتا ہے
fetch-no-file = یہ عام فائل نہیں
fetch-no-host = میزبان نہیں ملا
fetch-no-path = پتا کسی راستے کا نام نہیں لیتا
fetch-no-proxy = پراکسی کا پتا درست نہیں
fetch-no-way = میزبان تک کوئی راستہ نہیں
fetch-nonsense = سرور کا جواب بے معنی ہے: { $why }
fetch-not-unpacked = سرور نے جو بھیجا وہ کھل نہیں سکتا
fetch-nothing = سرور نے کچھ نہیں بھیجا
fetch-on-nowhere = سرور ایسی جگہ بھیجتا ہے جو پتا نہیں: { $why }
fetch-on-outside = سرور ویب سے باہر بھیجتا ہے
fetch-on-where = سرور آگے بھیجتا ہے مگر یہ نہیں بتاتا کہاں
fetch-packed = سرور جو بھیجتا ہے اسے ”{ $form }“ میں سکیڑتا ہے، جو خبر نے نہیں مانگا
fetch-private = یہ اسی کمپیوٹر یا کسی نجی نیٹ ورک میں ہے، جہاں باہر کا کوئی خبر کو نہیں بھیج سکتا
fetch-proxy-refused = پراکسی نے انکار کیا: { $why }
fetch-redirects = راستہ { $count } سے زیادہ بار بدلا گیا
fetch-refused = سرور رابطے قبول نہیں کرتا
fetch-schemes = خبر http، https اور file سے حاصل کرتا ہے
fetch-silent = سرور جواب نہیں دیتا
fetch-slow = سرور بہت سست ہے
fetch-slow-connection = رابطہ کرنے میں بہت دیر لگی
fetch-slow-host = میزبان ڈھونڈنے میں بہت دیر لگی
fetch-status = سرور نے خرابی کا جواب دیا: { $status }
fetch-stopped = روک دیا گیا
fetch-unsafe = رابطہ محفوظ نہیں بنایا جا سکتا: { $why }
fetch-untrusted = سرور کی سند پر اعتماد نہیں ({ $why })

filter-attribute = ‏khabar کی تلاش ”{ $name }“ کے بارے میں نہیں پوچھتی
filter-breaks-off = عبارت ادھوری ہے
filter-comparison = ”{ $name }“ کا ”{ $value }“ سے اس طرح موازنہ نہیں ہو سکتا
filter-pattern = نمونہ ”{ $pattern }“ صرف الفاظ نہیں، اور khabar صرف الفاظ ڈھونڈتا ہے
filter-too-deep = اس میں قوسین کے اندر قوسین حد سے زیادہ ہیں
filter-too-long = عبارت میں { $count } بائٹ سے زیادہ ہیں
filter-unread = عبارت ”{ $rest }“ سے آگے پڑھی نہیں جا سکتی

foreign-damaged = ڈیٹابیس خراب ہے اور پڑھا نہیں جا سکتا
foreign-unknown = یہ SQLite ڈیٹابیس ہے مگر کسی ایسے خبر خواں کا نہیں جسے خبر جانتا ہو
foreign-unreadable = ڈیٹابیس پڑھا نہیں جا سکتا: { $why }

gzip-deep = اسے تین بار سے زیادہ سکیڑا گیا ہے

hint-bookmarks-rewritten = کچھ کرنے کی ضرورت نہیں
hint-bookmarks-written = کتب خانہ کھلنے پر، جگہ ہو تو، لکھی جاتی ہے
hint-busy = ایک اور khabar کام میں ہے؛ اس کے فارغ ہونے پر دوبارہ کوشش کریں
hint-close-and-restore = اسے بند کریں اور دوبارہ بحال کریں؛ کچھ نہیں بدلا
hint-corrupt = فائل رکھیں، ایک طرف کریں اور دوبارہ درآمد کریں: ساتھ کی `⁦bookmarks.toml⁩` نشان اور نوٹ واپس لاتی ہے
hint-data-folder = `⁦--data-dir⁩` سے کوئی اور فولڈر بتائیں، یا جو اس کی جگہ ہے اسے ہٹائیں
hint-disk-full = ڈسک پر جگہ بنائیں اور دوبارہ کوشش کریں؛ جو پہلے محفوظ ہوا وہ سلامت ہے
hint-emptied = اسے `⁦khabar restore⁩` سے واپس لائیں، یا نئے آغاز کے لیے فائل ہٹا دیں: ساتھ کی `⁦bookmarks.toml⁩` نشان اور نوٹ واپس لاتی ہے
hint-feed-list = `⁦khabar feed list⁩` فیڈوں کو ان کے نمبروں کے ساتھ دکھاتا ہے
hint-feed-number = ایک کو اس کے نمبر سے بتائیں، جیسا `⁦khabar feed list⁩` دکھاتا ہے
hint-fetch-settings = ترتیبات میں [fetch] اور ماحول کے پراکسی متغیرات دیکھیں
hint-import-again = خبریں دوبارہ درآمد کریں: نشان، نوٹ اور پڑھے ہونے کے نشان باقی رہتے ہیں
hint-index = `⁦khabar reindex⁩` محفوظ خبروں سے فہرست دوبارہ بناتا ہے
hint-index-behind = `⁦khabar⁩` چلتے وقت انھیں فہرست میں لاتا ہے؛ `⁦khabar reindex⁩` ابھی
hint-index-place = فہرست کی جگہ جو کچھ ہے اسے ہٹائیں؛ خبریں خود سلامت ہیں
hint-list = `⁦khabar list⁩` خبروں کو ان کے نمبروں کے ساتھ دکھاتا ہے
hint-look-for-feed = سائٹ پر RSS یا Atom نام کا لنک ڈھونڈیں اور اس کا پتا شامل کریں
hint-make-again = `⁦khabar reindex⁩` فہرست دوبارہ بناتا ہے؛ خود خبریں سلامت ہیں
hint-newer-schema = خبر کو تازہ کریں یا `⁦--data-dir⁩` سے کوئی اور کتب خانہ چنیں
hint-no-index = اگلی تلاش اسے بنا دے گی؛ `⁦khabar reindex⁩` ابھی
hint-not-a-library = `⁦--data-dir⁩` سے کوئی اور فولڈر چنیں؛ فائل جیسی تھی ویسی رہی
hint-older-backup = کچھ نہیں بدلا؛ کوئی پرانا پشتیبان آزمائیں
hint-permission = دیکھیں فولڈر کس کا ہے، یا `⁦--data-dir⁩` سے کوئی اور چنیں
hint-reindex-stored = `⁦khabar reindex⁩` دوبارہ کوشش کرتا ہے؛ خود خبریں محفوظ ہیں
hint-saved-list = `⁦khabar saved list⁩` انھیں دکھاتا ہے
hint-saved-taken = کوئی اور نام چنیں، یا پہلے اسے `⁦khabar saved remove⁩` سے ہٹائیں
hint-see-help = `⁦--help⁩` بتاتا ہے کہ وہاں کیا آ سکتا ہے
hint-try-later = اس کے فارغ ہونے پر دوبارہ کوشش کریں
hint-unchanged = کچھ نہیں بدلا
hint-watch = دوسرے عمل جو کریں وہ ریڈر دوبارہ شروع کرنے پر نظر آتا ہے

import-bare-object = اس شے میں نہ عنوان ہے نہ متن: اسے `⁦title⁩` یا `⁦text⁩` دیں
import-binary = یہ { $kind } ہے، متن نہیں: اس کا متن درآمد کریں
import-blank = فائل میں خالی جگہ کے سوا کچھ نہیں: درآمد کے لیے کچھ نہیں
import-denied = پڑھا نہیں جا سکتا: { $why }؛ خود کو پڑھنے کی اجازت دیں اور دوبارہ درآمد کریں
import-empty = فائل خالی ہے: درآمد کے لیے کچھ نہیں
import-failed = خبر اسے پڑھنے میں ناکام رہا؛ جو پہلے پڑھا گیا وہ محفوظ ہے: براہِ کرم فائل کے ساتھ اطلاع دیں
import-feed-url = یہ فیڈ ہے، مضمون نہیں: `khabar feed add { $url }` سے اس کی پیروی کریں
import-line-too-long = سطر { $size } ایم بی سے لمبی ہے اور چھوڑ دی گئی: اسے خبروں میں بانٹیں
import-link-out = یہ علامتی لنک فولڈر سے باہر جاتا ہے: اس کی پیروی نہیں کی گئی (`⁦--follow⁩` پیروی کرتا ہے)
import-loop = یہ لنک { $path } کی طرف لوٹتا ہے: اس کی پیروی نہیں کی گئی
import-more-problems = { $path }: مزید { $count } مسئلے درج نہیں کیے گئے
import-no-article = فائل میں ایسا متن نہیں جو خبر ہو سکے
import-no-object = پڑھے جا سکنے والی JSON شے نہیں: { $why }
import-no-text = یہ متن نہیں، ثنائی ڈیٹا ہے: وہ متن درآمد کریں جس سے یہ بنا
import-not-opened = کھل نہیں سکتا: { $why }
import-stopped-here = پڑھنا یہاں رک گیا: { $why }؛ جو پہلے پڑھا گیا وہ محفوظ ہے
import-too-large = فائل { $size } ایم بی سے بڑی ہے اور کوئی ایک خبر ایسی نہیں ہوتی: اسے بانٹیں، یا JSON Lines کے طور پر درآمد کریں
import-unreadable = پڑھا نہیں جا سکتا: { $why }

index-behind = خبریں محفوظ ہیں مگر ابھی سب مل نہیں سکتیں: { $why }
index-cut = { $path } کٹی ہوئی ہے
index-failed = فہرست سازی خبر کے اندر ناکام ہوئی؛ `⁦khabar reindex⁩` اسے پورا کرتا ہے
index-fields = اس میں دوسرے خانے ہیں
index-held = تلاش کی فہرست ایک اور khabar کے پاس ہے: نئی خبریں فہرست میں آنے پر ملیں گی
index-none-yet = ابھی تلاش کی فہرست نہیں: کچھ مل نہیں سکتا
index-not-yet = ابھی سب کچھ مل نہیں سکتا؛ فہرست میں آنا باقی: { $missing }
index-of-another = یہ کسی اور کتب خانے کے لیے بنی تھی
index-pointer = اس کی فائلوں کا اشارہ پڑھا نہیں جا سکتا
index-replaced = یہ بار بار بدلی جا رہی ہے
index-unusable-yet = تلاش کی فہرست دوبارہ بننے تک استعمال نہیں ہو سکتی: { $why }
index-version = یہ تجزیہ کار کے نسخہ { $made } سے بنی، یہ نسخہ { $own } ہے

io-denied = اجازت نہیں
io-end = یہ وقت سے پہلے ختم ہو جاتا ہے
io-exists = اس نام کی چیز پہلے سے ہے
io-folder = یہ فولڈر ہے
io-full = ڈسک بھری ہوئی ہے
io-no-folder = راستے کا ایک حصہ فولڈر نہیں
io-not-found = ایسی کوئی فائل یا فولڈر نہیں
io-quota = ڈسک کا حصہ ختم ہو گیا
io-read-only = فائل سسٹم صرف پڑھنے کے لیے ہے

json-bare = اس JSON کی { $count } اشیا میں نہ عنوان ہے نہ متن، وہ چھوڑ دی گئیں؛ پہلی کا نمبر { $number } ہے
json-broken = یہ ایسا JSON نہیں جو پڑھا جا سکے: { $why }
json-cut-off = یہ JSON یہاں ٹوٹ جاتا ہے ({ $why }): اس سے پہلے کا حصہ درآمد ہو گیا
json-foreign = اس JSON کی { $count } اشیا میں سے کوئی خبر نہیں: انھیں `⁦title⁩` یا `⁦text⁩` دیں
json-no-articles = اس JSON میں کوئی خبر نہیں: خبر وہ شے ہے جس میں `⁦title⁩` یا `⁦text⁩` ہو
json-not-utf8 = فائل UTF-8 میں نہیں اور { $size } ایم بی سے بڑی ہے: پہلے اسے UTF-8 میں بدلیں
json-value-too-large = ایک قدر { $size } ایم بی سے بڑی ہے
jsonl-foreign = { $count } سطروں میں سے کوئی خبر نہیں؛ سطر { $line }: { $why }
jsonl-more = پہلی خبر سے قبل مزید { $count } سطریں پڑھی نہ جا سکیں
io-too-large = یہ بہت بڑا ہے
keys-bad-key = عمل `⁦{ $name }⁩`: { $why }
keys-taken = عمل `⁦{ $name }⁩`: `⁦{ $keys }⁩` عمل `⁦{ $by }⁩` کو بھی دیا گیا ہے اور اب اسی کا ہے
keys-hidden = عمل `⁦{ $name }⁩`: `⁦{ $keys }⁩` کبھی ٹائپ نہیں ہو سکتا، کیونکہ `⁦{ $beginning }⁩` سے `⁦{ $by }⁩` چلتا ہے
keys-no-action = `⁦{ $name }⁩` نام کا کوئی عمل نہیں
keys-no-key = ‏`⁦{ $key }⁩` کلید نہیں؛ کلیدیں یوں لکھی جاتی ہیں: { $examples }
keys-other-action = `⁦{ $name }⁩` نام کا کوئی عمل نہیں؛ کیا مطلب `⁦{ $near }⁩` تھا؟

kind-7z = ایک 7z محفوظہ
kind-database = ایک SQLite ڈیٹابیس
kind-office = ایک پرانی دفتری دستاویز
kind-packed = { $with } سے سکیڑی ہوئی فائل
kind-pdf = ایک PDF دستاویز
kind-picture = تصویر
kind-program = پروگرام
kind-recording = ریکارڈنگ

line-error = خرابی: { $what }
line-hint = اشارہ: { $what }
line-note = نوٹ: { $what }
line-warning = انتباہ: { $what }

mail-bare = خط میں نہ موضوع ہے نہ متن
mail-empty = خط خالی ہے
mail-parts = خط میں حصوں کے اندر { $count } سے زیادہ حصے ہیں، اس لیے نہیں پڑھا گیا
mail-too-large = خط { $size } ایم بی سے بڑا ہے اور چھوڑ دیا گیا
mail-unreadable = یہ پڑھا جا سکنے والا خط نہیں: { $why }

mhtml-none = اس فائل میں کوئی صفحہ محفوظ نہیں کیا گیا
mhtml-too-large = محفوظ صفحہ { $size } ایم بی سے بڑا ہے

netscape-others = { $count } بک مارک کسی ویب صفحے تک نہیں لے جاتے، وہ چھوڑ دیے گئے
newsboat-search = ‏newsboat کی تلاش ”{ $name }“ نہیں لی گئی: { $why }

omnivore-json = میٹا ڈیٹا JSON کے طور پر پڑھا نہیں جا سکتا: { $why }

one-article = ۱ خبر

open-failed = { $program } صفحہ نہ کھول سکا: { $why }
open-hint = متغیر BROWSER میں کسی اور پروگرام کا نام دیا جا سکتا ہے
open-no-address = { $address } کسی صفحے کا پتا نہیں

opml-empty = فہرست میں کوئی اندراج نہیں: پیروی کے لیے کچھ نہیں
opml-folders = فہرست میں فولڈر ہیں مگر فیڈ نہیں: پیروی کے لیے کچھ نہیں
opml-include = فہرست ایک اور فہرست کا نام لیتی ہے جس کی پیروی خبر نہیں کرتا: { $address }
opml-most = فہرست میں { $count } سے زیادہ فیڈیں ہیں؛ باقی چھوڑ دی گئیں
opml-no-address = ایک فیڈ کا پتا نہیں، اس لیے چھوڑ دی گئی: { $name }
opml-nothing = ایک فیڈ کا نہ نام ہے نہ پتا، اس لیے چھوڑ دی گئی
opml-too-large = فہرست { $size } ایم بی سے بڑی ہے، اس لیے نہیں پڑھی گئی

page-binary = یہ صفحہ نہیں، ثنائی ڈیٹا ہے
page-challenge = یہ تصدیقی صفحہ ہے ({ $vendor })، مضمون نہیں: سرور روبوٹ کی جانچ کرتا ہے یا رضامندی چاہتا ہے
page-deep = صفحے میں { $count } سے زیادہ تہیں ہیں، اس لیے نہیں پڑھا گیا
page-elements = صفحے میں { $count } سے زیادہ اجزا ہیں: صرف خبر محفوظ کریں
page-empty = صفحہ خالی ہے
page-gone = صفحہ ہمیشہ کے لیے جا چکا
page-nested = صفحہ بہت تہہ دار یا بہت بڑا ہے، اس لیے نہیں پڑھا گیا
page-no-article = صفحے میں ایسا متن نہیں جو خبر ہو سکے
page-no-more = صفحہ فیڈ سے زیادہ کچھ نہیں کہتا
page-no-text = صفحے میں کوئی متن نہیں: کیا یہ اپنی اسکرپٹ چلنے سے پہلے محفوظ ہوا؟
page-none = صفحے میں کوئی خبر نہیں
page-not-packed = صفحہ پیک نہ ہو سکا: { $why }
page-other = یہ صفحہ نہیں: سرور اسے { $kind } کہتا ہے
page-save-only = صفحہ { $size } ایم بی سے بڑا ہے: صرف خبر محفوظ کریں
page-shorter = صفحے میں فیڈ سے کم متن ہے
page-too-large = صفحہ { $size } ایم بی سے بڑا ہے

picture-not-built = یہ خبر `⁦images⁩` خصوصیت کے بغیر بنا ہے
picture-not-drawn = { $address } دکھائی نہیں جا سکتی: { $why }

pocket-highlights = نمایاں حصے JSON کی فہرست نہیں

query-no-date = ”{ $value }“ تاریخ نہیں؛ اسے لفظ سمجھ کر تلاش کیا جاتا ہے
query-no-id = ”{ $value }“ کسی خبر کا نمبر نہیں؛ اسے لفظ سمجھ کر تلاش کیا جاتا ہے
query-no-field = ”{ $name }“ نام کا کوئی خانہ نہیں؛ کیا ”{ $near }“؟
query-no-state = ”{ $value }“ خبر کی حالت نہیں (unread، read، bookmarked، noted)؛ اسے لفظ سمجھ کر تلاش کیا جاتا ہے
query-no-words = ”{ $text }“ میں تلاش کے لیے کوئی لفظ نہیں
query-nothing-follows = ”{ $name }:“ کے بعد تلاش کے لیے کچھ نہیں
query-too-long = صرف پہلے { $count } الفاظ تلاش ہوتے ہیں
query-unknown-field = ”{ $name }“ نام کا کوئی خانہ نہیں؛ ”{ $text }“ کو الفاظ سمجھ کر تلاش کیا جاتا ہے

readeck-json = نشان JSON کے طور پر پڑھا نہیں جا سکتا: { $why }

reader-packed = یہ کھل نہیں سکتا
reader-too-large = برآمد { $size } ایم بی سے بڑی ہے، اس لیے نہیں پڑھی گئی

save-endings = نام کا اختتام { $endings } پر ہو سکتا ہے
save-gone = خبر اب وہاں نہیں
save-no-form = { $path } کسی شکل کا نام نہیں

search-contradiction = اس کی فائلیں ایک دوسرے سے میل نہیں کھاتیں
search-damaged = تلاش کی فہرست خراب ہے: { $why }
search-folder = اس کا فولڈر
search-io = { $place } پر تلاش کی فہرست استعمال نہ ہو سکی: { $why }

store-article-damaged = خبر { $id } کا محفوظ متن خراب ہے
store-busy = کتب خانہ { $path } کسی اور عمل کے استعمال میں ہے
store-cannot = کتب خانہ { $path } یہ نہیں کر سکتا: { $why }
store-copy = ساخت بدلنے سے پہلے { $path } کی نقل محفوظ نہیں ہو سکی: { $why }
store-damaged = کتب خانہ { $path } خراب ہے
store-foreign = { $path } کسی اور پروگرام کا ڈیٹابیس ہے
store-full = ڈسک بھری ہوئی ہے: { $path } میں مزید کچھ نہیں لکھا گیا
store-io = کتب خانہ { $path } پڑھنا یا لکھنا ناکام ہوا: { $why }
store-name-no-text = ‏SQLite { $path } میں نہیں لکھ سکتا: اس کا نام متن نہیں
store-newer = کتب خانہ { $path } نئے khabar نے لکھا ہے (اس کا خاکہ { $version } ہے، یہ پروگرام { $newest } جانتا ہے)
store-no-library = { $path } خبر کا کتب خانہ نہیں، یا پہلی بائٹ سے ہی خراب ہے
store-not-opened = کتب خانہ { $path } کھل نہیں سکتا
store-older = کتب خانہ { $path } پرانے khabar نے لکھا ہے اور اسے ایک بار لکھنے کے لیے کھولنا ہوگا
store-open-elsewhere = کتب خانہ ایک اور khabar میں کھلا ہے
store-read-only = کتب خانہ { $path } صرف پڑھا جا سکتا ہے، لکھا نہیں
store-unexpected = کتب خانہ { $path } میں کچھ غیر متوقع ہے: { $why }

table-no-address = سطر میں پتا نہیں، اس لیے چھوڑ دی گئی
table-too-long = سطر { $size } ایم بی سے لمبی ہے اور چھوڑ دی گئی: کیا کوئی واوین بند نہیں ہوا؟

telegram-chats = اکاؤنٹ کی { $count } چیٹس چینل نہیں، وہ چھوڑ دی گئیں: کوئی چیٹ درآمد کرنے کے لیے اسے الگ برآمد کریں
telegram-page = صفحہ بہت بڑا ہے: چیٹ کو JSON کی صورت میں برآمد کریں
theme-form = ‏assets/themes کے اندرونی تھیم شکل دکھاتے ہیں
theme-no-color = ‏`⁦{ $name }⁩` رنگ نہیں؛ رنگ یہ ہیں: { $colors }
theme-no-name = تھیم میں `⁦{ $name }⁩` نہیں ہوتا
theme-none = `⁦{ $name }⁩` نام کا کوئی تھیم نہیں؛ یہ موجود ہیں: { $names }
theme-other-name = تھیم میں `⁦{ $name }⁩` نہیں ہوتا؛ کیا مطلب `⁦{ $near }⁩` تھا؟
theme-toml = فائل پڑھی نہیں جا سکتی: { $why }
theme-unread = تھیم پڑھا نہیں جا سکتا: { $why }

too-large = یہ { $size } سے بڑا ہے

twitter-other = آرکائیو کی اس فائل میں کوئی پوسٹ نہیں ({ $table }): `⁦tweets.js⁩` درآمد کریں
usage-missing = کچھ کمی ہے

wallabag-json = برآمد JSON کے طور پر پڑھی نہیں جا سکتی: { $why }
wallabag-no-list = یہ خبروں کی فہرست نہیں: JSON میں برآمد کریں

warc-cut = محفوظہ ایک ریکارڈ کے اندر ختم ہوتا ہے: کٹا ہوا ہے
warc-damaged = ایک خراب ریکارڈ چھوڑ دیا گیا: { $why }
warc-empty = محفوظے میں کوئی صفحہ نہیں: درآمد کے لیے کچھ نہیں
warc-nameless = بے پتا صفحہ: { $why }
warc-no-length = ایک ریکارڈ اپنی لمبائی نہیں بتاتا
warc-not-unpacked = کھل نہیں سکتا: { $why }
warc-packed = یہ { $form } سے سکیڑا گیا ہے جسے خبر کھول نہیں سکتا
warc-too-large = صفحہ { $size } ایم بی سے بڑا ہے اور چھوڑ دیا گیا
telegram-no-channel = { $url } کسی عوامی چینل کا پتہ نہیں: صرف عوامی چینل پڑھے جا سکتے ہیں، https://t.me/NAME جیسے پتے سے
telegram-no-preview = ٹیلیگرام { $name } کی پوسٹیں ویب پر نہیں دکھاتا: یہ کوئی فرد، گروپ یا بغیر پیش منظر کا چینل ہے
telegram-unknown = ٹیلیگرام { $name } نام کا کوئی عوامی چینل نہیں جانتا: نام جانچ لیں
