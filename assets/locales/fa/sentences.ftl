# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).

articles = { $count } مقاله

check-bookmarks = مقاله‌هایی که با نشانکشان نمی‌خوانند: { $count }
check-changes = مقاله‌هایی با شمارهٔ تغییری که هرگز داده نشده است: { $count }
check-index-behind = نمایه آخرین نوشته‌ها را ندارد: { $missing }
check-index-files = پرونده‌هایی از نمایه آسیب دیده‌اند: { $files }
check-index-lacks = در نمایه نیست: { $which }
check-index-surplus = نمایه چیزی دارد که کتابخانه ندارد: { $which }
check-index-twice = نمایه بیش از یک بار دارد: { $which }
check-index-unusable = نمایهٔ جست‌وجو به کار نمی‌آید: { $why }
check-no-bookmarks = پروندهٔ خوانای نشانک‌ها نیست
check-no-index = نمایهٔ جست‌وجو نیست
check-orphans = سطرهایی از مقاله‌ها یا منبع‌هایی که دیگر نیستند: { $count }
check-read-marks = مقاله‌هایی که با نشان خوانده‌شدنشان نمی‌خوانند: { $count }
check-sources = منبع‌هایی که مقاله‌هایشان را نادرست می‌شمارند: { $count }
check-sqlite = ‏SQLite پایگاه داده را آسیب‌دیده می‌یابد: { $what }
check-texts = مقاله‌هایی که متنشان گم شده است: { $count }

cli-fetch-again = `⁦khabar fetch⁩` دوباره می‌کوشد
cli-followed-unseen = دنبال می‌شود، ولی اکنون نمی‌شد به آن نگاه کرد: { $why }
cli-index-held = خبر دیگری دارد نمایه را می‌نویسد
cli-indexed-is-searched = آنچه تاکنون نمایه شده جست‌وجو می‌شود؛ `⁦khabar check⁩` بیشتر می‌گوید
cli-is-folder = { $path } پوشه است
cli-list-hint = سطرهای `⁦khabar list⁩` و `⁦khabar search⁩` با شمارهٔ مقاله آغاز می‌شوند
cli-name-backup = نام پرونده‌ای برای پشتیبان بدهید
cli-no-home = پوشهٔ خانه‌ای نیست که کتابخانه در آن بماند
cli-no-home-hint = با `⁦--data-dir DIR⁩` یا `⁦KHABAR_DATA_DIR⁩` بگویید کجا باشد
cli-no-input = ورودی استاندارد خوانده نمی‌شود: { $why }
cli-no-output = در خروجی استاندارد نمی‌توان نوشت: { $why }
cli-no-samples = مقاله‌های نمونه نوشته نمی‌شوند: { $why }
cli-no-terminal = پایانه به کار نمی‌آید: { $why }
cli-no-terminal-hint = `⁦khabar list⁩` و `⁦khabar show⁩` به رابط نیازی ندارند؛ `⁦khabar doctor⁩` پایانه را می‌آزماید
cli-not-deleted = مقالهٔ { $id } حذف نشده، یا پس از آن هرس شده است
cli-one-name = یک نام را نمی‌توان به چند خوراک داد
cli-page-left = صفحهٔ مقالهٔ { $id } همان‌طور که بود ماند: { $why }
cli-password = نشانی با گذرواژه آشکارا ذخیره می‌شد
cli-password-hint = فرمانی در [credentials] تنظیمات بنویسید و نامش را با `⁦--credential⁩` بدهید
cli-pruned-hint = آنچه هرس شده تنها از پرونده‌اش دوباره وارد می‌شود
cli-search-later = برای یافتن همه چیز بعداً دوباره جست‌وجو کنید
cli-settings-not-restored = کتابخانه بازگردانده شد، ولی تنظیمات نه: { $path } نوشته نمی‌شود: { $why }
cli-still-indexing = خبر دیگری هنوز دارد نمایه می‌سازد
cli-undo-query = `⁦--undo⁩` شماره می‌گیرد، نه پرسش
cli-undo-query-hint = بی شماره، آخرین حذف را برمی‌گرداند

config-not-changeable = پروندهٔ تنظیماتی نیست که بتوان دگرگونش کرد
config-unwritten = { $path } دگرگون نمی‌شود: { $why }
config-write-yourself = `⁦{ $setting }⁩` را خودتان آنجا زیر `⁦{ $section }⁩` بنویسید

error-at = { $address }: { $why }
error-backup-damaged = پشتیبان { $path } آسیب دیده است: { $why }
error-begin-fetch = دریافت آغاز نمی‌شود: { $why }
error-begin-index = نمایه‌سازی آغاز نمی‌شود: { $why }
error-begin-read = خواندن آغاز نمی‌شود: { $why }
error-bookmarks-version = نسخه‌اش { $version } است، نه ۱
error-copy = { $path } رونوشت نمی‌شود: { $why }
error-downloading-broke-off = دریافت نیمه‌کاره ماند
error-emptied = کتابخانهٔ { $path } پرونده‌ای خالی است، ولی آنچه کنار آن است نشان می‌دهد که مقاله داشته است
error-feeds-called = نام { $count } خوراک «{ $name }» است
error-import-stopped = ورود پس از { $stored } بازایستاد: { $why }
error-keep-aside = کتابخانهٔ پیشین در { $path } نگه داشته نمی‌شود: { $why }
error-lock = { $path } قفل نمی‌شود: { $why }
error-make-folder = پوشهٔ { $path } ساخته نمی‌شود: { $why }
error-make-temporary = در { $path } پوشهٔ موقت ساخته نمی‌شود: { $why }
error-move-aside = { $path } کنار گذاشته نمی‌شود: { $why }
error-no-article = مقالهٔ { $id } نیست
error-no-bookmarks = { $path } پروندهٔ نشانک‌ها نیست: { $why }
error-no-date = «{ $text }» تاریخ RFC 3339 نیست
error-no-feed = خوراکی به نام «{ $name }» نیست
error-no-feed-there = { $address } خوراک نیست و صفحه‌اش هم نامی از خوراکی نمی‌برد
error-no-saved = جست‌وجوی ذخیره‌شده‌ای به نام «{ $name }» نیست
error-no-tag = «{ $tag }» برچسب نیست: حرفی ندارد
error-no-text = متن نیست: { $why }
error-open = { $path } باز نمی‌شود: { $why }
error-open-file = ذخیره شد، ولی در پروندهٔ خوانا نه: { $why }
error-pack = مقاله‌ای بسته‌بندی نشد: { $why }
error-picture-no-file = تصویر { $path } پرونده نیست
error-read = { $path } خوانده نمی‌شود: { $why }
error-read-picture = تصویر { $path } خوانده نمی‌شود: { $why }
error-reading-broke-off = خواندن پرونده‌ها نیمه‌کاره ماند
error-saved-empty = جست‌وجوی ذخیره‌شده نام و پرسش می‌خواهد
error-saved-taken = جست‌وجوی ذخیره‌شده‌ای به نام «{ $name }» هست
error-too-many-replaced = کتابخانه‌های پیشین اینجا بیش از اندازه‌اند
error-watch = تغییرهای { $path } پاییده نمی‌شود: { $why }
error-write = { $path } نوشته نمی‌شود: { $why }
error-write-to = در { $path } نمی‌توان نوشت: { $why }

fetch-gone = برای همیشه رفته است (410)
fetch-nothing = کارساز چیزی نفرستاد

filter-attribute = جست‌وجوهای خبر «{ $name }» را نمی‌شناسند
filter-breaks-off = عبارت نیمه‌کاره است
filter-comparison = «{ $name }» را نمی‌توان این‌گونه با «{ $value }» سنجید
filter-pattern = الگوی «{ $pattern }» بیش از واژه است و خبر تنها واژه می‌یابد
filter-too-deep = کمانک‌های تودرتوی آن بیش از اندازه‌اند
filter-too-long = عبارت بیش از { $count } بایت دارد
filter-unread = عبارت از «{ $rest }» به بعد خوانده نمی‌شود

hint-bookmarks-written = هنگام باز شدن کتابخانه، اگر جا باشد، نوشته می‌شود
hint-busy = خبر دیگری در کار است؛ پس از پایان آن دوباره بکوشید
hint-close-and-restore = آن را ببندید و دوباره بازگردانید؛ چیزی عوض نشد
hint-corrupt = پرونده را نگه دارید، کنار بگذارید و دوباره وارد کنید: `⁦bookmarks.toml⁩` کنار آن نشانک‌ها و یادداشت‌ها را بازمی‌گرداند
hint-data-folder = با `⁦--data-dir⁩` پوشهٔ دیگری نام ببرید، یا آنچه به جای آن است کنار بگذارید
hint-disk-full = روی دیسک جا باز کنید و دوباره بکوشید؛ آنچه پیش‌تر ذخیره شده در امان است
hint-emptied = با `⁦khabar restore⁩` آن را بازگردانید، یا برای آغازی نو پرونده را کنار بگذارید: `⁦bookmarks.toml⁩` کنار آن نشانک‌ها و یادداشت‌ها را بازمی‌گرداند
hint-feed-list = `⁦khabar feed list⁩` خوراک‌ها را با شماره‌شان نشان می‌دهد
hint-feed-number = یکی را با شماره‌اش نام ببرید، چنان‌که `⁦khabar feed list⁩` نشان می‌دهد
hint-fetch-settings = به [fetch] در تنظیمات و به متغیرهای پیشکار محیط نگاه کنید
hint-import-again = مقاله‌ها را دوباره وارد کنید: نشانک‌ها، یادداشت‌ها و نشان‌های خوانده‌شده می‌مانند
hint-index = `⁦khabar reindex⁩` نمایه را از مقاله‌های ذخیره‌شده دوباره می‌سازد
hint-index-behind = `⁦khabar⁩` هنگام اجرا آن‌ها را نمایه می‌کند؛ `⁦khabar reindex⁩` همین حالا
hint-index-place = آنچه به جای نمایه است کنار بگذارید؛ خود مقاله‌ها در امان‌اند
hint-list = `⁦khabar list⁩` مقاله‌ها را با شماره‌شان نشان می‌دهد
hint-look-for-feed = در وبگاه پیوندی به نام RSS یا Atom بجویید و نشانی آن را بیفزایید
hint-make-again = `⁦khabar reindex⁩` نمایه را دوباره می‌سازد؛ خود مقاله‌ها در امان‌اند
hint-newer-schema = خبر را به‌روز کنید، یا با `⁦--data-dir⁩` کتابخانهٔ دیگری برگزینید
hint-not-a-library = با `⁦--data-dir⁩` پوشهٔ دیگری برگزینید؛ پرونده همان‌طور که بود ماند
hint-older-backup = چیزی عوض نشد؛ پشتیبان کهنه‌تری را بیازمایید
hint-permission = ببینید پوشه از آن کیست، یا با `⁦--data-dir⁩` پوشهٔ دیگری برگزینید
hint-reindex-stored = `⁦khabar reindex⁩` دوباره می‌کوشد؛ خود مقاله‌ها ذخیره شده‌اند
hint-saved-list = `⁦khabar saved list⁩` آن‌ها را نشان می‌دهد
hint-saved-taken = نام دیگری برگزینید، یا نخست آن را با `⁦khabar saved remove⁩` بردارید
hint-see-help = `⁦--help⁩` می‌گوید چه می‌تواند آنجا بیاید
hint-try-later = پس از پایان آن دوباره بکوشید
hint-unchanged = چیزی عوض نشد
hint-watch = کار برنامه‌های دیگر با آغاز دوبارهٔ خواننده دیده می‌شود

index-behind = مقاله‌ها ذخیره شده‌اند ولی هنوز همه یافته نمی‌شوند: { $why }
index-failed = نمایه‌سازی در درون خبر شکست خورد؛ `⁦khabar reindex⁩` جبرانش می‌کند
index-held = نمایهٔ جست‌وجو در دست خبر دیگری است: مقاله‌های تازه پس از نمایه شدن یافته می‌شوند
index-none-yet = هنوز نمایهٔ جست‌وجو نیست: چیزی یافته نمی‌شود
index-not-yet = هنوز همه چیز یافته نمی‌شود؛ نمایه نشده: { $missing }
index-of-another = برای کتابخانهٔ دیگری ساخته شده است
index-unusable-yet = نمایهٔ جست‌وجو تا دوباره ساخته نشود به کار نمی‌آید: { $why }

io-denied = اجازه نیست
io-exists = چیزی به همین نام هست
io-folder = پوشه است
io-full = دیسک پر است
io-no-folder = بخشی از مسیر پوشه نیست
io-not-found = چنین پرونده یا پوشه‌ای نیست
io-quota = سهم دیسک به پایان رسیده است
io-read-only = سامانهٔ پرونده تنها خواندنی است

line-error = خطا: { $what }
line-hint = راهنما: { $what }
line-warning = هشدار: { $what }

newsboat-search = جست‌وجوی «{ $name }»ِ newsboat پذیرفته نشد: { $why }

one-article = ۱ مقاله

open-failed = { $program } نتوانست صفحه را باز کند: { $why }
open-no-address = { $address } نشانی صفحه نیست

picture-not-drawn = { $address } کشیده نمی‌شود: { $why }

query-no-date = «{ $value }» تاریخ نیست؛ همچون واژه جست‌وجو می‌شود
query-no-field = میدانی به نام «{ $name }» نیست؛ «{ $near }» نبود؟
query-no-state = «{ $value }» حالت مقاله نیست (unread، read، bookmarked)؛ همچون واژه جست‌وجو می‌شود
query-nothing-follows = پس از «{ $name }:» چیزی برای جستن نیامده است
query-too-long = تنها { $count } واژهٔ نخست جست‌وجو می‌شوند

save-endings = نام می‌تواند به { $endings } پایان یابد
save-gone = مقاله دیگر آنجا نیست
save-no-form = { $path } قالبی را نام نمی‌برد

search-contradiction = پرونده‌هایش با هم نمی‌خوانند
search-damaged = نمایهٔ جست‌وجو آسیب دیده است: { $why }
search-io = نمایهٔ جست‌وجو در { $place } به کار نیامد: { $why }

store-article-damaged = متن ذخیره‌شدهٔ مقالهٔ { $id } آسیب دیده است
store-busy = کتابخانهٔ { $path } در دست فرایند دیگری است
store-cannot = کتابخانهٔ { $path } از پس این برنمی‌آید: { $why }
store-damaged = کتابخانهٔ { $path } آسیب دیده است
store-foreign = { $path } پایگاه دادهٔ برنامهٔ دیگری است
store-full = دیسک پر است: چیز بیشتری در { $path } نوشته نشد
store-io = خواندن یا نوشتن کتابخانهٔ { $path } شکست خورد: { $why }
store-name-no-text = ‏SQLite در { $path } نمی‌نویسد: نامش متن نیست
store-newer = کتابخانهٔ { $path } را خبر تازه‌تری نوشته است (طرحش { $version } است و این برنامه { $newest } را می‌شناسد)
store-no-library = { $path } کتابخانهٔ خبر نیست، یا از نخستین بایتش آسیب دیده است
store-not-opened = کتابخانهٔ { $path } باز نمی‌شود
store-older = کتابخانهٔ { $path } را خبر کهنه‌تری نوشته است و باید یک بار برای نوشتن باز شود
store-open-elsewhere = کتابخانه در خبر دیگری باز است
store-read-only = کتابخانهٔ { $path } را تنها می‌توان خواند، نه نوشت
store-unexpected = کتابخانهٔ { $path } چیزی نامنتظر دارد: { $why }

usage-missing = چیزی کم است
