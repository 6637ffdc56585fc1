# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).

articles = { $count } مضامین

check-bookmarks = مضامین جو اپنے نشان سے میل نہیں کھاتے: { $count }
check-changes = مضامین جن کا تبدیلی نمبر کبھی دیا ہی نہیں گیا: { $count }
check-index-behind = فہرست میں آخری لکھے گئے مضامین نہیں ہیں: { $missing }
check-index-files = فہرست کی کچھ فائلیں خراب ہیں: { $files }
check-index-lacks = فہرست میں نہیں ہے: { $which }
check-index-surplus = فہرست میں وہ ہے جو کتب خانے میں نہیں: { $which }
check-index-twice = فہرست میں ایک سے زیادہ بار ہے: { $which }
check-index-unusable = تلاش کی فہرست استعمال نہیں ہو سکتی: { $why }
check-no-bookmarks = نشانوں کی کھلی فائل موجود نہیں
check-no-index = تلاش کی فہرست موجود نہیں
check-orphans = ان مضامین یا ذرائع کی قطاریں جو اب نہیں رہے: { $count }
check-read-marks = مضامین جو اپنے پڑھے جانے کے نشان سے میل نہیں کھاتے: { $count }
check-sources = ذرائع جو اپنے مضامین غلط گنتے ہیں: { $count }
check-sqlite = ‏SQLite کے مطابق ڈیٹابیس خراب ہے: { $what }
check-texts = مضامین جن کا متن کھو گیا: { $count }

cli-fetch-again = ‏`⁦khabar fetch⁩` دوبارہ کوشش کرتا ہے
cli-followed-unseen = اس کی پیروی ہو رہی ہے مگر ابھی اسے دیکھا نہ جا سکا: { $why }
cli-index-held = ایک اور khabar فہرست لکھ رہا ہے
cli-indexed-is-searched = جو فہرست میں آ چکا اسی میں تلاش ہوتی ہے؛ `⁦khabar check⁩` مزید بتاتا ہے
cli-is-folder = { $path } ایک فولڈر ہے
cli-list-hint = `⁦khabar list⁩` اور `⁦khabar search⁩` کی ہر قطار مضمون کے نمبر سے شروع ہوتی ہے
cli-name-backup = پشتیبان کے لیے کسی فائل کا نام دیں
cli-no-home = کوئی ہوم فولڈر نہیں جس میں کتب خانہ رکھا جائے
cli-no-home-hint = `⁦--data-dir DIR⁩` یا `⁦KHABAR_DATA_DIR⁩` سے بتائیں کہ کہاں ہو
cli-no-input = معیاری ان پٹ پڑھی نہیں جا سکتی: { $why }
cli-no-output = معیاری آؤٹ پٹ میں لکھا نہیں جا سکتا: { $why }
cli-no-samples = نمونے کے مضامین لکھے نہیں جا سکتے: { $why }
cli-no-terminal = ٹرمینل استعمال نہیں ہو سکتا: { $why }
cli-no-terminal-hint = `⁦khabar list⁩` اور `⁦khabar show⁩` کو انٹرفیس نہیں چاہیے؛ `⁦khabar doctor⁩` ٹرمینل کو جانچتا ہے
cli-not-deleted = مضمون { $id } حذف شدہ نہیں، یا تب سے چھانٹا جا چکا ہے
cli-one-name = ایک نام کئی فیڈز کو نہیں دیا جا سکتا
cli-page-left = مضمون { $id } کا صفحہ جیسا تھا ویسا ہی رہا: { $why }
cli-password = پاس ورڈ والا پتا کھلا محفوظ ہو جاتا
cli-password-hint = ترتیبات کے [credentials] میں کوئی حکم لکھیں اور `⁦--credential⁩` سے اس کا نام دیں
cli-pruned-hint = جو چھانٹا گیا وہ صرف اپنی فائل سے دوبارہ درآمد ہو سکتا ہے
cli-search-later = سب کچھ پانے کے لیے بعد میں دوبارہ تلاش کریں
cli-settings-not-restored = کتب خانہ بحال ہو گیا مگر ترتیبات نہیں: { $path } لکھی نہیں جا سکتی: { $why }
cli-still-indexing = ایک اور khabar ابھی فہرست بنا رہا ہے
cli-undo-query = `⁦--undo⁩` نمبر لیتا ہے، سوال نہیں
cli-undo-query-hint = نمبر کے بغیر یہ آخری حذف واپس لاتا ہے

config-not-changeable = یہ ایسی ترتیبات کی فائل نہیں جو بدلی جا سکے
config-unwritten = { $path } بدلی نہیں جا سکتی: { $why }
config-write-yourself = وہاں `⁦{ $section }⁩` کے نیچے `⁦{ $setting }⁩` خود لکھیں

error-at = { $address }: { $why }
error-backup-damaged = پشتیبان { $path } خراب ہے: { $why }
error-begin-fetch = حاصل کرنا شروع نہیں ہو سکتا: { $why }
error-begin-index = فہرست سازی شروع نہیں ہو سکتی: { $why }
error-begin-read = پڑھنا شروع نہیں ہو سکتا: { $why }
error-bookmarks-version = اس کا نسخہ { $version } ہے، ۱ نہیں
error-copy = { $path } کی نقل نہیں ہو سکتی: { $why }
error-downloading-broke-off = حاصل کرنا بیچ میں رک گیا
error-emptied = کتب خانہ { $path } ایک خالی فائل ہے، مگر ساتھ کی چیزیں بتاتی ہیں کہ اس میں مضامین تھے
error-feeds-called = { $count } فیڈز کا نام ”{ $name }“ ہے
error-import-stopped = درآمد { $stored } کے بعد رک گئی: { $why }
error-keep-aside = پرانا کتب خانہ { $path } میں رکھا نہیں جا سکتا: { $why }
error-lock = { $path } مقفل نہیں ہو سکتی: { $why }
error-make-folder = فولڈر { $path } نہیں بن سکتا: { $why }
error-make-temporary = { $path } میں عارضی فولڈر نہیں بن سکتا: { $why }
error-move-aside = { $path } ایک طرف نہیں کی جا سکتی: { $why }
error-no-article = مضمون { $id } موجود نہیں
error-no-bookmarks = { $path } نشانوں کی فائل نہیں: { $why }
error-no-date = ”{ $text }“ RFC 3339 کی تاریخ نہیں
error-no-feed = ”{ $name }“ نام کی کوئی فیڈ نہیں
error-no-feed-there = { $address } فیڈ نہیں ہے اور اس کا صفحہ کسی فیڈ کا نام نہیں لیتا
error-no-saved = ”{ $name }“ نام کی کوئی محفوظ تلاش نہیں
error-no-tag = ”{ $tag }“ ٹیگ نہیں: اس میں کوئی حرف نہیں
error-no-text = یہ متن نہیں: { $why }
error-open = { $path } کھل نہیں سکتی: { $why }
error-open-file = محفوظ ہو گیا مگر کھلی فائل میں نہیں: { $why }
error-pack = ایک مضمون پیک نہ ہو سکا: { $why }
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

fetch-gone = یہ ہمیشہ کے لیے جا چکا (410)
fetch-nothing = سرور نے کچھ نہیں بھیجا

filter-attribute = ‏khabar کی تلاش ”{ $name }“ کے بارے میں نہیں پوچھتی
filter-breaks-off = عبارت ادھوری ہے
filter-comparison = ”{ $name }“ کا ”{ $value }“ سے اس طرح موازنہ نہیں ہو سکتا
filter-pattern = نمونہ ”{ $pattern }“ صرف الفاظ نہیں، اور khabar صرف الفاظ ڈھونڈتا ہے
filter-too-deep = اس میں قوسین کے اندر قوسین حد سے زیادہ ہیں
filter-too-long = عبارت میں { $count } بائٹ سے زیادہ ہیں
filter-unread = عبارت ”{ $rest }“ سے آگے پڑھی نہیں جا سکتی

hint-bookmarks-written = کتب خانہ کھلنے پر، جگہ ہو تو، لکھی جاتی ہے
hint-busy = ایک اور khabar کام میں ہے؛ اس کے فارغ ہونے پر دوبارہ کوشش کریں
hint-close-and-restore = اسے بند کریں اور دوبارہ بحال کریں؛ کچھ نہیں بدلا
hint-corrupt = فائل رکھیں، ایک طرف کریں اور دوبارہ درآمد کریں: ساتھ کی `⁦bookmarks.toml⁩` نشان اور نوٹ واپس لاتی ہے
hint-data-folder = `⁦--data-dir⁩` سے کوئی اور فولڈر بتائیں، یا جو اس کی جگہ ہے اسے ہٹائیں
hint-disk-full = ڈسک پر جگہ بنائیں اور دوبارہ کوشش کریں؛ جو پہلے محفوظ ہوا وہ سلامت ہے
hint-emptied = اسے `⁦khabar restore⁩` سے واپس لائیں، یا نئے آغاز کے لیے فائل ہٹا دیں: ساتھ کی `⁦bookmarks.toml⁩` نشان اور نوٹ واپس لاتی ہے
hint-feed-list = `⁦khabar feed list⁩` فیڈز کو ان کے نمبروں کے ساتھ دکھاتا ہے
hint-feed-number = ایک کو اس کے نمبر سے بتائیں، جیسا `⁦khabar feed list⁩` دکھاتا ہے
hint-fetch-settings = ترتیبات میں [fetch] اور ماحول کے پراکسی متغیرات دیکھیں
hint-import-again = مضامین دوبارہ درآمد کریں: نشان، نوٹ اور پڑھے ہونے کے نشان باقی رہتے ہیں
hint-index = `⁦khabar reindex⁩` محفوظ مضامین سے فہرست دوبارہ بناتا ہے
hint-index-behind = `⁦khabar⁩` چلتے وقت انھیں فہرست میں لاتا ہے؛ `⁦khabar reindex⁩` ابھی
hint-index-place = فہرست کی جگہ جو کچھ ہے اسے ہٹائیں؛ مضامین خود سلامت ہیں
hint-list = `⁦khabar list⁩` مضامین کو ان کے نمبروں کے ساتھ دکھاتا ہے
hint-look-for-feed = سائٹ پر RSS یا Atom نام کا لنک ڈھونڈیں اور اس کا پتا شامل کریں
hint-make-again = `⁦khabar reindex⁩` فہرست دوبارہ بناتا ہے؛ خود مضامین سلامت ہیں
hint-newer-schema = خبر کو تازہ کریں یا `⁦--data-dir⁩` سے کوئی اور کتب خانہ چنیں
hint-not-a-library = `⁦--data-dir⁩` سے کوئی اور فولڈر چنیں؛ فائل جیسی تھی ویسی رہی
hint-older-backup = کچھ نہیں بدلا؛ کوئی پرانا پشتیبان آزمائیں
hint-permission = دیکھیں فولڈر کس کا ہے، یا `⁦--data-dir⁩` سے کوئی اور چنیں
hint-reindex-stored = `⁦khabar reindex⁩` دوبارہ کوشش کرتا ہے؛ خود مضامین محفوظ ہیں
hint-saved-list = `⁦khabar saved list⁩` انھیں دکھاتا ہے
hint-saved-taken = کوئی اور نام چنیں، یا پہلے اسے `⁦khabar saved remove⁩` سے ہٹائیں
hint-see-help = `⁦--help⁩` بتاتا ہے کہ وہاں کیا آ سکتا ہے
hint-try-later = اس کے فارغ ہونے پر دوبارہ کوشش کریں
hint-unchanged = کچھ نہیں بدلا
hint-watch = دوسرے عمل جو کریں وہ ریڈر دوبارہ شروع کرنے پر نظر آتا ہے

index-behind = مضامین محفوظ ہیں مگر ابھی سب مل نہیں سکتے: { $why }
index-failed = فہرست سازی خبر کے اندر ناکام ہوئی؛ `⁦khabar reindex⁩` اسے پورا کرتا ہے
index-held = تلاش کی فہرست ایک اور khabar کے پاس ہے: نئے مضامین فہرست میں آنے پر ملیں گے
index-none-yet = ابھی تلاش کی فہرست نہیں: کچھ مل نہیں سکتا
index-not-yet = ابھی سب کچھ مل نہیں سکتا؛ فہرست میں آنا باقی: { $missing }
index-of-another = یہ کسی اور کتب خانے کے لیے بنی تھی
index-unusable-yet = تلاش کی فہرست دوبارہ بننے تک استعمال نہیں ہو سکتی: { $why }

io-denied = اجازت نہیں
io-exists = اس نام کی چیز پہلے سے ہے
io-folder = یہ فولڈر ہے
io-full = ڈسک بھری ہوئی ہے
io-no-folder = راستے کا ایک حصہ فولڈر نہیں
io-not-found = ایسی کوئی فائل یا فولڈر نہیں
io-quota = ڈسک کا حصہ ختم ہو گیا
io-read-only = فائل سسٹم صرف پڑھنے کے لیے ہے

line-error = خرابی: { $what }
line-hint = اشارہ: { $what }
line-warning = انتباہ: { $what }

newsboat-search = newsboat کی تلاش ”{ $name }“ نہیں لی گئی: { $why }

one-article = ۱ مضمون

open-failed = { $program } صفحہ نہ کھول سکا: { $why }
open-no-address = { $address } کسی صفحے کا پتا نہیں

picture-not-drawn = { $address } دکھائی نہیں جا سکتی: { $why }

query-no-date = ”{ $value }“ تاریخ نہیں؛ اسے لفظ سمجھ کر تلاش کیا جاتا ہے
query-no-field = ”{ $name }“ نام کا کوئی خانہ نہیں؛ کیا ”{ $near }“؟
query-no-state = ”{ $value }“ مضمون کی حالت نہیں (unread، read، bookmarked)؛ اسے لفظ سمجھ کر تلاش کیا جاتا ہے
query-nothing-follows = ”{ $name }:“ کے بعد تلاش کے لیے کچھ نہیں
query-too-long = صرف پہلے { $count } الفاظ تلاش ہوتے ہیں

save-endings = نام کا اختتام { $endings } پر ہو سکتا ہے
save-gone = مضمون اب وہاں نہیں
save-no-form = { $path } کسی شکل کا نام نہیں

search-contradiction = اس کی فائلیں ایک دوسرے سے میل نہیں کھاتیں
search-damaged = تلاش کی فہرست خراب ہے: { $why }
search-io = { $place } پر تلاش کی فہرست استعمال نہ ہو سکی: { $why }

store-article-damaged = مضمون { $id } کا محفوظ متن خراب ہے
store-busy = کتب خانہ { $path } کسی اور عمل کے استعمال میں ہے
store-cannot = کتب خانہ { $path } یہ نہیں کر سکتا: { $why }
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

usage-missing = کچھ کمی ہے
