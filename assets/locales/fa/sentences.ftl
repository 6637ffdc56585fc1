# Sentences of the layers below the interface; English stands where they are made (src/sentence.rs).



archive-damaged = بایگانی ناقص یا آسیب‌دیده است ({ $why }): آنچه خوانده می‌شود برداشته می‌شود
archive-deep = بایگانی در بایگانی تا سه لایه خوانده می‌شود: نخست بازش کنید
archive-empty = بایگانی خالی است: چیزی برای وارد کردن نیست
archive-locked = با گذرواژه بسته شده است: نخست بازش کنید
archive-members = بایگانی بیش از { $count } پرونده دارد: نخست بازش کنید
archive-method = به روشی فشرده شده که برنامه نمی‌شناسد: نخست بازش کنید
archive-office = این سند اداری است: آن را به‌صورت متن یا صفحهٔ وب ذخیره کنید
archive-stopped = باز کردن بایگانی اینجا متوقف شد: { $why }؛ آنچه پیش‌تر خوانده شد می‌ماند
archive-too-large = بایگانی از { $size } گیبی‌بایت بزرگ‌تر است: نخست بازش کنید
archive-too-much = بایگانی پس از باز شدن بسیار بزرگ‌تر از اندازه‌اش است: بقیهٔ آن خوانده نشد
archive-unpacks = پس از باز شدن بسیار بزرگ‌تر از اندازه‌اش است

articles = { $count } خبر

bulletty-entry = آنچه بالای متن مطلب آمده TOML خواندنی نیست
bulletty-feed = پروندهٔ خوراک TOML خواندنی نیست

check-bookmarks = خبرهایی که با نشانکشان سازگار نیستند: { $count }
check-bookmarks-file = پروندهٔ `⁦bookmarks.toml⁩` نیست یا با کتابخانه نمی‌خواند
check-bookmarks-rewritten = پروندهٔ `⁦bookmarks.toml⁩` با کتابخانه نمی‌خواند و از نو نوشته شد
check-changes = خبرهایی با شمارهٔ تغییری که هرگز داده نشده است: { $count }
check-index-behind = نمایه آخرین نوشته‌ها را ندارد: { $missing }
check-index-files = پرونده‌هایی از نمایه آسیب دیده‌اند: { $files }
check-index-lacks = در نمایه نیست: { $which }
check-index-surplus = نمایه چیزی دارد که کتابخانه ندارد: { $which }
check-index-twice = نمایه بیش از یک بار دارد: { $which }
check-index-unusable = نمایهٔ جست‌وجو قابل استفاده نیست: { $why }
check-no-index = هنوز نمایهٔ جست‌وجو ساخته نشده است
check-orphans = سطرهایی از خبرها یا منبع‌هایی که دیگر نیستند: { $count }
check-read-marks = خبرهایی که با علامت خوانده‌شدنشان سازگار نیستند: { $count }
check-sources = منبع‌هایی که خبرهایشان را نادرست می‌شمارند: { $count }
check-sqlite = ‏SQLite پایگاه داده را آسیب‌دیده می‌یابد: { $what }
check-texts = خبرهایی که متنشان گم شده است: { $count }

cli-fetch-again = `⁦khabar fetch⁩` دوباره تلاش می‌کند
cli-followed-unseen = دنبال می‌شود، ولی اکنون نمی‌شد به آن نگاه کرد: { $why }
cli-index-held = نسخهٔ در حال اجرای دیگری از برنامه دارد نمایه را می‌نویسد
cli-indexed-is-searched = آنچه تاکنون نمایه شده جست‌وجو می‌شود؛ `⁦khabar check⁩` بیشتر می‌گوید
cli-is-folder = { $path } پوشه است
cli-list-hint = سطرهای `⁦khabar list⁩` و `⁦khabar search⁩` با شمارهٔ خبر آغاز می‌شوند
cli-name-backup = نام پرونده‌ای برای پشتیبان بدهید
cli-no-home = پوشهٔ خانه‌ای نیست که کتابخانه در آن بماند
cli-no-home-hint = با `⁦--data-dir DIR⁩` یا `⁦KHABAR_DATA_DIR⁩` بگویید کجا باشد
cli-no-input = ورودی استاندارد خوانده نمی‌شود: { $why }
cli-no-output = در خروجی استاندارد نمی‌توان نوشت: { $why }
cli-no-samples = خبرهای نمونه نوشته نمی‌شوند: { $why }
cli-no-terminal = پایانه قابل استفاده نیست: { $why }
cli-no-terminal-hint = `⁦khabar list⁩` و `⁦khabar show⁩` به رابط نیازی ندارند؛ `⁦khabar doctor⁩` پایانه را می‌آزماید
cli-nothing-changed = چیزی تغییر نکرد، چون شاید منظور خبرهایی جز آنچه یافت می‌شود باشد
cli-not-deleted = خبر { $id } حذف نشده، یا پس از آن برای همیشه کنار گذاشته شده است
cli-one-name = یک نام را نمی‌توان به چند خوراک داد
cli-page-left = صفحهٔ خبر { $id } همان‌طور که بود ماند: { $why }
cli-password-hint = فرمانی در [credentials] تنظیمات بنویسید و نامش را با `⁦--credential⁩` بدهید
cli-pruned-hint = آنچه برای همیشه کنار گذاشته شده تنها از پرونده‌اش دوباره وارد می‌شود
cli-search-later = برای یافتن همه چیز بعداً دوباره جست‌وجو کنید
cli-settings-not-restored = کتابخانه بازگردانده شد، ولی تنظیمات نه: { $path } نوشته نمی‌شود: { $why }
cli-still-indexing = نسخهٔ در حال اجرای دیگری از برنامه هنوز دارد نمایه می‌سازد
cli-undo-query = `⁦--undo⁩` شماره می‌گیرد، نه پرسش
cli-undo-query-hint = بدون شماره، آخرین حذف را برمی‌گرداند

config-a-list = فهرست
config-a-table = جدول
config-built-in = تنظیمات درونی به کار می‌رود؛ `⁦khabar config path⁩` می‌گوید تنظیمات شما کجا جست‌وجو می‌شود
config-command = فرمانی انتظار می‌رفت
config-empty-text = متن خالی
config-expected = { $wanted } انتظار می‌رفت، { $found } آمده است
config-keys = ‏`⁦khabar config keys⁩` کنش‌ها و کلیدهایشان را نشان می‌دهد
config-list-of = فهرستی از { $words }
config-meant = آیا { $near } منظور بود؟
config-no-keys = کلید یا فهرستی از کلیدها انتظار می‌رفت
config-not-changeable = پروندهٔ تنظیماتی نیست که بتوان تغییرش داد
config-number = عددی درست از { $least } تا { $most }
config-of-key = `⁦{ $key }⁩`: { $what }
config-one-of = یکی از { $words }
config-section = ‏`⁦{ $name }⁩` بخش است: بنویسید { $section }
config-span = مدتی چون 2y یا 90d، یا never
config-switch = ‏true یا false
config-text = متن
config-toml = این TOML نیست: { $why }
config-unknown-key = کلید ناشناختهٔ `⁦{ $key }⁩`
config-unknown-section = بخش ناشناختهٔ { $section }
config-unread = تنظیمات خوانده نمی‌شود: { $why }
config-unwritten = { $path } تغییر نمی‌کند: { $why }
config-write-yourself = `⁦{ $setting }⁩` را خودتان آنجا زیر `⁦{ $section }⁩` بنویسید

credential-endless = فرمانی که کاربر و گذرواژه را می‌گوید پایان نمی‌یابد
credential-failed = فرمانی که کاربر و گذرواژه را می‌گوید شکست خورد
credential-lost = اجرای فرمانی که کاربر و گذرواژه را می‌گوید پیگیری نمی‌شود: { $why }
credential-none = در [credentials] تنظیمات فرمانی به نام «{ $name }» نیست که کاربر و گذرواژه را بگوید
credential-not-run = فرمانی که کاربر و گذرواژه را می‌گوید اجرا نمی‌شود: { $why }
credential-silent = فرمانی که کاربر و گذرواژه را می‌گوید ⁦user:password⁩ ننوشت

csv-bare = سطر نه عنوان دارد نه متن
csv-no-header = سطر نخست نامی از `⁦title⁩` یا `⁦text⁩` نمی‌برد: پروندهٔ CSV سرسطری با این نام‌ها می‌خواهد

epub-chapters = کتاب بیش از { $count } فصل دارد و خوانده نشد
epub-end = کتاب از { $size } مبی‌بایت بزرگ‌تر است: پایانش کنار گذاشته شد
epub-missing = در کتاب نیست
epub-no-articles = نشریه خبری ندارد
epub-no-chapters = کتاب فصلی ندارد: چیزی برای وارد کردن نیست
epub-no-contents = کتاب نمی‌گوید فهرستش کجاست
epub-no-text = کتاب متنی ندارد
epub-order = فهرست کتاب خوانده نمی‌شود: صفحه‌هایش به ترتیب نامشان برداشته می‌شوند

error-at = { $address }: { $why }
error-backup-damaged = پشتیبان { $path } آسیب دیده است: { $why }
error-begin-fetch = دریافت آغاز نمی‌شود: { $why }
error-begin-index = نمایه‌سازی آغاز نمی‌شود: { $why }
error-begin-read = خواندن آغاز نمی‌شود: { $why }
error-bookmarks-version = نسخه‌اش { $version } است، نه ۱
error-copy = رونوشتی از { $path } گرفته نمی‌شود: { $why }
error-downloading-broke-off = دریافت نیمه‌کاره ماند
error-emptied = کتابخانهٔ { $path } پرونده‌ای خالی است، ولی آنچه کنار آن است نشان می‌دهد که خبر داشته است
error-feeds-called = نام { $count } خوراک «{ $name }» است
error-import-stopped = وارد کردن پس از { $stored } متوقف شد: { $why }
error-keep-aside = کتابخانهٔ پیشین در { $path } نگه داشته نمی‌شود: { $why }
error-lock = { $path } قفل نمی‌شود: { $why }
error-make-folder = پوشهٔ { $path } ساخته نمی‌شود: { $why }
error-make-temporary = در { $path } پوشهٔ موقت ساخته نمی‌شود: { $why }
error-move-aside = { $path } کنار گذاشته نمی‌شود: { $why }
error-no-article = خبر { $id } نیست
error-no-bookmarks = { $path } پروندهٔ نشانک‌ها نیست: { $why }
error-no-date = «{ $text }» تاریخ RFC 3339 نیست
error-no-feed = خوراکی به نام «{ $name }» نیست
error-no-feed-there = { $address } خوراک نیست و صفحه‌اش هم نامی از خوراکی نمی‌برد
error-no-saved = جست‌وجوی ذخیره‌شده‌ای به نام «{ $name }» نیست
error-no-tag = «{ $tag }» برچسب نیست: حرفی ندارد
error-no-text = متن نیست: { $why }
error-open = { $path } باز نمی‌شود: { $why }
error-open-file = ذخیره شد، ولی در پروندهٔ خوانا نه: { $why }
error-pack = خبری بسته‌بندی نشد: { $why }
error-picture-no-file = تصویر { $path } پرونده نیست
error-read = { $path } خوانده نمی‌شود: { $why }
error-read-picture = تصویر { $path } خوانده نمی‌شود: { $why }
error-reading-broke-off = خواندن پرونده‌ها نیمه‌کاره ماند
error-saved-empty = جست‌وجوی ذخیره‌شده نام و پرسش می‌خواهد
error-saved-taken = جست‌وجوی ذخیره‌شده‌ای به نام «{ $name }» هست
error-too-many-replaced = کتابخانه‌های پیشین اینجا بیش از اندازه‌اند
error-watch = تغییرهای { $path } پیگیری نمی‌شود: { $why }
error-write = { $path } نوشته نمی‌شود: { $why }
error-write-to = در { $path } نمی‌توان نوشت: { $why }

export-empty = در این خروجی چیزی برای وارد کردن نیست
feed-command = این خوراک را فرمانی می‌سازد و برنامه هنگام وارد کردن فرمانی اجرا نمی‌کند
feed-credential-dropped = خوراک به { $url } جابه‌جا شد و گذرواژه‌اش کنار گذاشته شد؛ با `⁦khabar feed set --credential⁩` دوباره به آن بدهید
feed-elements = خوراک بیش از آنچه برنامه می‌خواند عنصر دارد؛ بقیه کنار گذاشته شد
feed-empty = خوراک مطلبی ندارد: چیزی برای وارد کردن نیست
feed-gone = خوراک برای همیشه رفته است (410)
feed-json = ‏JSON اینجا ناگهان پایان می‌یابد یا درست نیست؛ تنها مطلب‌های خواندنی برداشته می‌شوند
feed-no-address = این نشانی‌ای نیست که برنامه بتواند دریافتش کند
feed-password = نشانی با گذرواژه آشکارا ذخیره می‌شد
feed-refused = { $why }: { $address }
feed-search = جست‌وجوی خبرخوان دیگر خوراک نیست
feed-too-large = خوراک از { $size } مبی‌بایت بزرگ‌تر است و خوانده نشد
feed-unreadable = خوراک از مطلب‌هایی نام می‌برد، ولی هیچ‌یک خوانده نمی‌شود

fetch-401 = کارساز کاربر و گذرواژه می‌خواهد (401)
fetch-403 = کارساز آن را نمی‌دهد (403)
fetch-404 = در این نشانی چیزی نیست (404)
fetch-407 = پیشکار کاربر و گذرواژه می‌خواهد (407)
fetch-429 = از کارساز بیش از اندازه پرسیده شده است (429)
fetch-451 = به دلایل حقوقی از آن جلوگیری شده است (451)
fetch-503 = کارساز پرکار یا در دست تعمیر است (503)
fetch-broken = برنامه هنگام خواندن این شکست خورد: لطفاً با نشانی گزارشش کنید
fetch-broken-off = کارساز اتصال را قطع کرد
fetch-certificates = گواهی‌های { $path } قابل استفاده نیستند: { $why }
fetch-challenge = کارساز به‌جای آن صفحهٔ راستی‌آزمایی فرستاد (بررسی ربات نبودن یا گرفتن رضایت)
fetch-circle = تغییرمسیرها در یک چرخه می‌افتند
fetch-cut-short = کارساز پیش از فرستادن همه چیز اتصال را قطع کرد
fetch-failed-connection = اتصال شکست خورد: { $why }
fetch-feed-cut = کارساز پیش از پایان خوراک ارتباط را برید: آغازش خوانده شد و به‌زودی دوباره گرفته می‌شود
fetch-file = پرونده خوانده نمی‌شود: { $why }
fetch-file-named = خوراک نباید پرونده‌ای از این رایانه را صفحه یا تصویر خود بخواند
fetch-gone = برای همیشه رفته است (410)
fetch-headers = پاسخ کارساز با سرآیندهای بیش از اندازه آغاز می‌شود
fetch-no-address = «{ $text }» نشانی نیست: { $why }
fetch-no-certificate = در آن گواهی‌ای نیست
fetch-no-connection = اتصال برقرار نشد
fetch-no-feed = آنچه آمد خوراک نیست: `⁦khabar feed add⁩` با نشانی وبگاه خوراک‌هایش را می‌یابد
fetch-no-file = پروندهٔ معمولی نیست
fetch-no-host = میزبان یافت نشد
fetch-no-path = نشانی مسیری را نام نمی‌برد
fetch-no-proxy = نشانی پیشکار درست نیست
fetch-no-way = راهی به میزبان نیست
fetch-nonsense = پاسخ کارساز معنایی ندارد: { $why }
fetch-not-unpacked = آنچه کارساز فرستاد از حالت فشرده درنمی‌آید
fetch-nothing = کارساز چیزی نفرستاد
fetch-on-nowhere = کارساز به چیزی هدایت می‌کند که نشانی نیست: { $why }
fetch-on-outside = کارساز به جایی بیرون از وب هدایت می‌کند
fetch-on-where = کارساز هدایت می‌کند ولی نمی‌گوید به کجا
fetch-packed = کارساز آنچه می‌فرستد را با «{ $form }» فشرده می‌کند که برنامه نخواسته بود
fetch-private = روی این رایانه یا در شبکه‌ای خصوصی است؛ کسی از بیرون نباید برنامه را به آنجا بفرستد
fetch-proxy-refused = پیشکار نپذیرفت: { $why }
fetch-redirects = تغییرمسیرها بیش از { $count } تاست
fetch-refused = کارساز اتصال را نمی‌پذیرد
fetch-schemes = برنامه http و https و file را دریافت می‌کند
fetch-silent = کارساز پاسخ نمی‌دهد
fetch-slow = کارساز بسیار کند است
fetch-slow-connection = برقراری اتصال بیش از اندازه زمان برد
fetch-slow-host = یافتن میزبان بیش از اندازه زمان برد
fetch-status = کارساز با خطا پاسخ داد: { $status }
fetch-stopped = متوقف شد
fetch-unsafe = اتصال را نمی‌توان امن کرد: { $why }
fetch-untrusted = به گواهی کارساز اعتماد نیست ({ $why })

filter-attribute = جست‌وجوهای برنامه «{ $name }» را نمی‌شناسند
filter-breaks-off = عبارت نیمه‌کاره است
filter-comparison = «{ $name }» را نمی‌توان این‌گونه با «{ $value }» سنجید
filter-pattern = الگوی «{ $pattern }» بیش از واژه است و برنامه تنها واژه می‌یابد
filter-too-deep = پرانتزهای تودرتوی آن بیش از اندازه‌اند
filter-too-long = عبارت بیش از { $count } بایت دارد
filter-unread = عبارت از «{ $rest }» به بعد خوانده نمی‌شود

foreign-damaged = پایگاه داده آسیب دیده است و خوانده نمی‌شود
foreign-unknown = پایگاه دادهٔ SQLite است، ولی نه از خبرخوانی که برنامه می‌شناسد
foreign-unreadable = پایگاه داده خوانده نمی‌شود: { $why }

gzip-deep = بیش از سه بار روی هم فشرده شده است

hint-bookmarks-rewritten = کاری لازم نیست
hint-bookmarks-written = هنگام باز شدن کتابخانه، اگر جا باشد، نوشته می‌شود
hint-busy = نسخهٔ دیگری از برنامه در کار است؛ پس از پایان آن دوباره بکوشید
hint-close-and-restore = آن را ببندید و دوباره بازگردانید؛ چیزی عوض نشد
hint-corrupt = پرونده را نگه دارید، کنار بگذارید و دوباره وارد کنید: `⁦bookmarks.toml⁩` کنار آن نشانک‌ها و یادداشت‌ها را بازمی‌گرداند
hint-data-folder = با `⁦--data-dir⁩` پوشهٔ دیگری نام ببرید، یا آنچه به جای آن است کنار بگذارید
hint-disk-full = روی دیسک جا باز کنید و دوباره بکوشید؛ آنچه پیش‌تر ذخیره شده در امان است
hint-emptied = با `⁦khabar restore⁩` آن را بازگردانید، یا برای آغازی نو پرونده را کنار بگذارید: `⁦bookmarks.toml⁩` کنار آن نشانک‌ها و یادداشت‌ها را بازمی‌گرداند
hint-feed-list = `⁦khabar feed list⁩` خوراک‌ها را با شماره‌شان نشان می‌دهد
hint-feed-number = یکی را با شماره‌اش نام ببرید، چنان‌که `⁦khabar feed list⁩` نشان می‌دهد
hint-fetch-settings = به [fetch] در تنظیمات و به متغیرهای پیشکار محیط نگاه کنید
hint-import-again = خبرها را دوباره وارد کنید: نشانک‌ها، یادداشت‌ها و نشان‌های خوانده‌شده می‌مانند
hint-index = `⁦khabar reindex⁩` نمایه را از خبرهای ذخیره‌شده دوباره می‌سازد
hint-index-behind = `⁦khabar⁩` هنگام اجرا آن‌ها را نمایه می‌کند؛ `⁦khabar reindex⁩` همین حالا
hint-index-place = آنچه به جای نمایه است کنار بگذارید؛ خود خبرها در امان‌اند
hint-list = `⁦khabar list⁩` خبرها را با شماره‌شان نشان می‌دهد
hint-look-for-feed = در وبگاه پیوندی به نام RSS یا Atom بجویید و نشانی آن را بیفزایید
hint-make-again = `⁦khabar reindex⁩` نمایه را دوباره می‌سازد؛ خود خبرها در امان‌اند
hint-newer-schema = برنامه را به‌روز کنید، یا با `⁦--data-dir⁩` کتابخانهٔ دیگری برگزینید
hint-no-index = جست‌وجوی بعدی آن را می‌سازد؛ `⁦khabar reindex⁩` همین حالا
hint-not-a-library = با `⁦--data-dir⁩` پوشهٔ دیگری برگزینید؛ پرونده همان‌طور که بود ماند
hint-older-backup = چیزی عوض نشد؛ پشتیبان قدیمی‌تری را امتحان کنید
hint-permission = ببینید پوشه از آن کیست، یا با `⁦--data-dir⁩` پوشهٔ دیگری برگزینید
hint-reindex-stored = `⁦khabar reindex⁩` دوباره می‌کوشد؛ خود خبرها ذخیره شده‌اند
hint-saved-list = `⁦khabar saved list⁩` آن‌ها را نشان می‌دهد
hint-saved-taken = نام دیگری برگزینید، یا نخست آن را با `⁦khabar saved remove⁩` بردارید
hint-see-help = `⁦--help⁩` می‌گوید چه می‌تواند آنجا بیاید
hint-try-later = پس از پایان آن دوباره بکوشید
hint-unchanged = چیزی عوض نشد
hint-watch = کار برنامه‌های دیگر با آغاز دوبارهٔ خواننده دیده می‌شود

import-bare-object = این شیء نه عنوان دارد نه متن: `⁦title⁩` یا `⁦text⁩` به آن بدهید
import-binary = این { $kind } است، نه متن: متنش را وارد کنید
import-blank = پرونده جز فاصلهٔ خالی چیزی ندارد: چیزی برای وارد کردن نیست
import-denied = خوانده نمی‌شود: { $why }؛ به خود اجازهٔ خواندنش بدهید و دوباره وارد کنید
import-empty = پرونده خالی است: چیزی برای وارد کردن نیست
import-failed = برنامه هنگام خواندن این شکست خورد؛ آنچه پیش‌تر خوانده شد می‌ماند: لطفاً همراه پرونده گزارشش کنید
import-feed-url = این خوراک است، نه مقاله: با `khabar feed add { $url }` دنبالش کنید
import-line-too-long = سطر از { $size } مبی‌بایت بلندتر است و کنار گذاشته شد: آن را به خبرها بخش کنید
import-link-out = این پیوند نمادین به بیرون از پوشه می‌رود: دنبال نشد (`⁦--follow⁩` آن را دنبال می‌کند)
import-loop = این پیوند به { $path } بازمی‌گردد: دنبال نشد
import-more-problems = { $path }: { $count } مشکل دیگر فهرست نشده است
import-no-article = پرونده متنی ندارد که خبر باشد
import-no-object = شیء JSON خواندنی نیست: { $why }
import-no-text = این متن نیست، دادهٔ دودویی است: متنی را که از آن ساخته شده وارد کنید
import-not-opened = باز نمی‌شود: { $why }
import-stopped-here = خواندن اینجا متوقف شد: { $why }؛ آنچه پیش‌تر خوانده شد می‌ماند
import-too-large = پرونده از { $size } مبی‌بایت بزرگ‌تر است و هیچ خبری چنین نیست: آن را بخش کنید، یا به‌صورت JSON Lines وارد کنید
import-unreadable = خوانده نمی‌شود: { $why }

index-behind = خبرها ذخیره شده‌اند ولی هنوز همه یافته نمی‌شوند: { $why }
index-cut = { $path } ناقص است
index-failed = نمایه‌سازی در درون برنامه شکست خورد؛ `⁦khabar reindex⁩` جبرانش می‌کند
index-fields = فیلدهای دیگری دارد
index-held = نمایهٔ جست‌وجو در دست نسخهٔ دیگری از برنامه است: خبرهای تازه پس از نمایه شدن یافته می‌شوند
index-none-yet = هنوز نمایهٔ جست‌وجو نیست: چیزی یافته نمی‌شود
index-not-yet = هنوز همه چیز یافته نمی‌شود؛ نمایه نشده: { $missing }
index-of-another = برای کتابخانهٔ دیگری ساخته شده است
index-pointer = نشانگر پرونده‌هایش خوانده نمی‌شود
index-replaced = پیاپی جایگزین می‌شود
index-unusable-yet = نمایهٔ جست‌وجو تا دوباره ساخته نشود قابل استفاده نیست: { $why }
index-version = با نسخهٔ { $made } تحلیلگر ساخته شده است و این نسخهٔ { $own } است

io-denied = اجازه نیست
io-end = زودتر از آنچه باید پایان می‌یابد
io-exists = چیزی به همین نام هست
io-folder = پوشه است
io-full = دیسک پر است
io-no-folder = بخشی از مسیر پوشه نیست
io-not-found = چنین پرونده یا پوشه‌ای نیست
io-quota = سهمیهٔ دیسک تمام شده است
io-read-only = سامانهٔ پرونده فقط‌خواندنی است

json-bare = { $count } شیء این JSON نه عنوان دارد نه متن و کنار گذاشته شد؛ نخستین آن‌ها شمارهٔ { $number } است
json-broken = این پرونده JSON خواندنی نیست: { $why }
json-cut-off = این JSON از این‌جا ناقص است ({ $why }): آن‌چه پیش از آن بود وارد شد
json-foreign = هیچ‌یک از { $count } شیء این JSON خبر نیست: به آن‌ها `⁦title⁩` یا `⁦text⁩` بدهید
json-no-articles = در این JSON خبری نیست: خبر شیئی است که `⁦title⁩` یا `⁦text⁩` دارد
json-not-utf8 = پرونده UTF-8 نیست و بزرگ‌تر از { $size } مبی‌بایت است: نخست آن را به UTF-8 برگردانید
json-value-too-large = مقداری از { $size } مبی‌بایت بزرگ‌تر است
jsonl-foreign = هیچ‌یک از { $count } سطر خبر نیست؛ سطر { $line }: { $why }
jsonl-more = { $count } سطر دیگر پیش از نخستین خبر خوانده نشد
io-too-large = بیش از اندازه بزرگ است
keys-bad-key = کنش `⁦{ $name }⁩`: { $why }
keys-taken = کنش `⁦{ $name }⁩`: `⁦{ $keys }⁩` به `⁦{ $by }⁩` هم داده شده و اکنون برای همان است
keys-hidden = کنش `⁦{ $name }⁩`: `⁦{ $keys }⁩` را هرگز نمی‌توان زد، چون `⁦{ $beginning }⁩` برای `⁦{ $by }⁩` است
keys-no-action = کنشی به نام `⁦{ $name }⁩` نیست
keys-no-key = ‏`⁦{ $key }⁩` کلید نیست؛ کلیدها چنین نوشته می‌شوند: { $examples }
keys-other-action = کنشی به نام `⁦{ $name }⁩` نیست؛ آیا `⁦{ $near }⁩` منظور بود؟

kind-7z = بایگانی 7z
kind-database = پایگاه دادهٔ SQLite
kind-office = سند اداری قدیمی
kind-packed = فشرده با { $with }
kind-pdf = سند PDF
kind-picture = تصویر
kind-program = برنامه
kind-recording = صدای ضبط‌شده

line-error = خطا: { $what }
line-hint = راهنما: { $what }
line-note = یادآوری: { $what }
line-warning = هشدار: { $what }

mail-bare = نامه نه موضوع دارد نه متن
mail-empty = نامه خالی است
mail-parts = نامه بیش از { $count } بخش در بخش دارد و خوانده نشد
mail-too-large = نامه از { $size } مبی‌بایت بزرگ‌تر است و کنار گذاشته شد
mail-unreadable = این نامهٔ خواندنی نیست: { $why }

mhtml-none = در این پرونده صفحه‌ای ذخیره نشده است
mhtml-too-large = صفحهٔ ذخیره‌شده از { $size } مبی‌بایت بزرگ‌تر است

netscape-others = { $count } نشانک به هیچ صفحهٔ وبی نمی‌رسد و کنار گذاشته شد
newsboat-search = جست‌وجوی «{ $name }» از newsboat پذیرفته نشد: { $why }

omnivore-json = فراداده به‌صورت JSON خوانده نمی‌شود: { $why }

one-article = ۱ خبر

open-failed = { $program } نتوانست صفحه را باز کند: { $why }
open-hint = متغیر BROWSER می‌تواند برنامهٔ دیگری را نام ببرد
open-no-address = { $address } نشانی صفحه نیست

opml-empty = فهرست ورودی‌ای ندارد: چیزی برای دنبال کردن نیست
opml-folders = فهرست پوشه دارد و خوراک ندارد: چیزی برای دنبال کردن نیست
opml-include = فهرست از فهرست دیگری نام می‌برد و برنامه آن را دنبال نمی‌کند: { $address }
opml-most = فهرست بیش از { $count } خوراک دارد؛ بقیه کنار گذاشته شد
opml-no-address = خوراکی نشانی ندارد و کنار گذاشته شد: { $name }
opml-nothing = خوراکی نه نام دارد نه نشانی و کنار گذاشته شد
opml-too-large = فهرست از { $size } مبی‌بایت بزرگ‌تر است و خوانده نشد

page-binary = این صفحه نیست، دادهٔ دودویی است
page-challenge = این صفحهٔ راستی‌آزمایی است ({ $vendor })، نه مقاله: کارساز ربات نبودن را می‌سنجد یا رضایت می‌خواهد
page-deep = صفحه بیش از { $count } لایهٔ تودرتو دارد و خوانده نشد
page-elements = صفحه بیش از { $count } عنصر دارد: تنها خبر را ذخیره کنید
page-empty = صفحه خالی است
page-gone = صفحه برای همیشه رفته است
page-nested = صفحه بیش از اندازه تودرتو یا بزرگ است و خوانده نشد
page-no-article = صفحه متنی ندارد که خبر باشد
page-no-more = صفحه بیش از خوراک چیزی نمی‌گوید
page-no-text = صفحه متنی ندارد: آیا پیش از اجرای اسکریپتش ذخیره شده است؟
page-none = صفحه خبری ندارد
page-not-packed = صفحه بسته‌بندی نشد: { $why }
page-other = این صفحه نیست: کارساز آن را { $kind } می‌خواند
page-save-only = صفحه از { $size } مبی‌بایت بزرگ‌تر است: تنها خبر را ذخیره کنید
page-shorter = متن صفحه کمتر از خوراک است
page-too-large = صفحه از { $size } مبی‌بایت بزرگ‌تر است

picture-not-built = این نسخهٔ برنامه بدون امکان `⁦images⁩` ساخته شده است
picture-not-drawn = { $address } نمایش داده نمی‌شود: { $why }

pocket-highlights = برجسته‌ها فهرست JSON نیستند

query-no-date = «{ $value }» تاریخ نیست؛ به‌عنوان واژه جست‌وجو می‌شود
query-no-id = «{ $value }» شمارهٔ خبر نیست؛ به‌عنوان واژه جست‌وجو می‌شود
query-no-field = فیلدی به نام «{ $name }» نیست؛ منظورتان «{ $near }» نبود؟
query-no-state = «{ $value }» حالت خبر نیست (unread، read، bookmarked، noted)؛ به‌عنوان واژه جست‌وجو می‌شود
query-nothing-follows = پس از «{ $name }:» چیزی برای جست‌وجو نیامده است
query-no-words = در «{ $text }» واژه‌ای برای جست‌وجو نیست
query-too-long = تنها { $count } واژهٔ نخست جست‌وجو می‌شوند
query-unknown-field = فیلدی به نام «{ $name }» نیست؛ «{ $text }» به‌عنوان واژه جست‌وجو می‌شود

readeck-json = نشانک به‌صورت JSON خوانده نمی‌شود: { $why }

reader-packed = باز نمی‌شود
reader-too-large = برون‌برد از { $size } مبی‌بایت بزرگ‌تر است و خوانده نشد

save-endings = نام می‌تواند به { $endings } پایان یابد
save-gone = خبر دیگر آنجا نیست
save-no-form = { $path } قالبی را نام نمی‌برد

search-contradiction = پرونده‌هایش با هم سازگار نیستند
search-damaged = نمایهٔ جست‌وجو آسیب دیده است: { $why }
search-folder = پوشه‌اش
search-io = نمایهٔ جست‌وجو در { $place } به کار نیامد: { $why }

store-article-damaged = متن ذخیره‌شدهٔ خبر { $id } آسیب دیده است
store-busy = کتابخانهٔ { $path } در دست فرایند دیگری است
store-cannot = این کار با کتابخانهٔ { $path } شدنی نیست: { $why }
store-copy = پیش از تغییر ساختار نمی‌توان رونوشتی از { $path } نگه داشت: { $why }
store-damaged = کتابخانهٔ { $path } آسیب دیده است
store-foreign = { $path } پایگاه دادهٔ برنامهٔ دیگری است
store-full = دیسک پر است: چیز بیشتری در { $path } نوشته نشد
store-io = خواندن یا نوشتن کتابخانهٔ { $path } شکست خورد: { $why }
store-name-no-text = ‏SQLite در { $path } نمی‌نویسد: نامش متن نیست
store-newer = کتابخانهٔ { $path } را نسخهٔ تازه‌تری از برنامه نوشته است (طرحش { $version } است و این نسخه { $newest } را می‌شناسد)
store-no-library = { $path } کتابخانهٔ این برنامه نیست، یا از نخستین بایتش آسیب دیده است
store-not-opened = کتابخانهٔ { $path } باز نمی‌شود
store-older = کتابخانهٔ { $path } را نسخهٔ قدیمی‌تری از برنامه نوشته است و باید یک بار برای نوشتن باز شود
store-open-elsewhere = کتابخانه در نسخهٔ دیگری از برنامه باز است
store-read-only = کتابخانهٔ { $path } را تنها می‌توان خواند، نه نوشت
store-unexpected = کتابخانهٔ { $path } چیزی نامنتظره دارد: { $why }

table-no-address = سطر نشانی ندارد و کنار گذاشته شد
table-too-long = سطر از { $size } مبی‌بایت بلندتر است و کنار گذاشته شد: آیا نقل‌قولی بسته نشده است؟

telegram-chats = { $count } گفتگوی این حساب کانال نیست و کنار گذاشته شد: برای وارد کردن گفتگو، خروجی جداگانه‌اش را بگیرید
telegram-page = صفحه بیش از اندازه بزرگ است: خروجی گفتگو را به‌صورت JSON بگیرید
theme-form = پوسته‌های درونی در assets/themes قالب را نشان می‌دهند
theme-no-color = ‏`⁦{ $name }⁩` رنگ نیست؛ رنگ‌ها چنین‌اند: { $colors }
theme-no-name = پوسته چیزی به نام `⁦{ $name }⁩` ندارد
theme-none = پوسته‌ای به نام `⁦{ $name }⁩` نیست؛ این‌ها هست: { $names }
theme-other-name = پوسته چیزی به نام `⁦{ $name }⁩` ندارد؛ آیا `⁦{ $near }⁩` منظور بود؟
theme-toml = پرونده خوانده نمی‌شود: { $why }
theme-unread = پوسته خوانده نمی‌شود: { $why }

too-large = از { $size } بزرگ‌تر است

twitter-other = این پروندهٔ بایگانی نوشته‌ای ندارد ({ $table }): `⁦tweets.js⁩` را وارد کنید
usage-missing = چیزی کم است

wallabag-json = برون‌برد به‌صورت JSON خوانده نمی‌شود: { $why }
wallabag-no-list = این فهرست خبرها نیست: به‌صورت JSON برون‌برد بگیرید

warc-cut = بایگانی درون یک رکورد پایان می‌یابد: ناقص است
warc-damaged = رکوردی آسیب دیده بود و کنار گذاشته شد: { $why }
warc-empty = بایگانی صفحه‌ای ندارد: چیزی برای وارد کردن نیست
warc-nameless = صفحه‌ای بدون نشانی: { $why }
warc-no-length = رکوردی نمی‌گوید چه طولی دارد
warc-not-unpacked = باز نمی‌شود: { $why }
warc-packed = با { $form } فشرده شده که برنامه نمی‌تواند بازش کند
warc-too-large = صفحه از { $size } مبی‌بایت بزرگ‌تر است و کنار گذاشته شد
telegram-no-channel = { $url } نشانی کانالی همگانی نیست: فقط کانال‌های همگانی خوانده می‌شوند، با نشانی‌ای مانند https://t.me/NAME
telegram-no-preview = تلگرام نوشته‌های { $name } را در وب نشان نمی‌دهد: یا فرد است، یا گروه، یا کانالی بدون پیش‌نمایش
telegram-unknown = تلگرام کانال همگانی { $name } را نمی‌شناسد: نامش را بازبینی کنید
