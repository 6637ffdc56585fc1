### رشته‌های رابط خبر به فارسی. کلیدها در همهٔ زبان‌ها یکی است و آزمون‌ها آن‌ها را با هم می‌سنجند.

## Ages

age-future = در آینده
age-minutes = { $count ->
    [0] همین حالا
   *[other] { $count } دقیقه پیش
}
age-hours = { $count } ساعت پیش
age-days = { $count } روز پیش
age-weeks = { $count } هفته پیش
age-months = { $count } ماه پیش
age-years = { $count } سال پیش

## Words of an article's head

article-untitled = بدون عنوان
article-source = منبع
article-author = نویسنده
article-date = تاریخ
article-tags = برچسب‌ها
article-link = پیوند
article-note = یادداشت
article-minutes = { $count } دقیقه خواندن

## Interface

screen-too-small = پنجره کوچک است: دست‌کم ۴۰ × ۱۰
list-all = همهٔ خبرها
list-unread = نخوانده‌ها
list-bookmarks = نشان‌شده‌ها
list-search = جست‌وجو: { $query }
search-loosened = عبارت داخل گیومه به همین شکل جایی نیست؛ این جست‌وجو شد: { $query }
search-suggestion = منظورتان «{ $query }» بود؟
list-hits = { $count } یافته
list-unread-count = { $count } نخوانده
list-count = { $count } خبر
list-empty = اینجا خبری نیست
list-no-hits = چیزی پیدا نشد
list-no-bookmarks = هنوز نشانی نگذاشته‌اید
sources-title = منبع‌ها
page-percent = { $percent }٪
page-links = پیوندها
page-image = [تصویر: { $text }]
help-title = کلیدها
help-nothing = کاری با این نام نیست
palette-title = فرمان‌ها
status-indexing = نمایه‌سازی { $done } از { $total }
order-newest = تازه‌ترین‌ها اول
order-oldest = کهنه‌ترین‌ها اول
order-best = بهترین‌ها اول
notice-article-gone = این خبر دیگر نیست
notice-bookmark-set = نشان شد
notice-bookmark-removed = نشان برداشته شد
notice-browser = در مرورگر باز شد
notice-copied-tool = رونوشت شد، با پایانه و با { $tool }
notice-copied-terminal = برای رونوشت به پایانه داده شد؛ هر پایانه‌ای نمی‌پذیرد
notice-first-article = این نخستین خبر است
notice-first-hit = پیش از این یافته‌ای نیست
notice-last-article = این واپسین خبر است
notice-last-hit = پس از این یافته‌ای نیست
notice-measure = سطرها تا { $cells } خانه
notice-no-address = این خبر نشانی ندارد
notice-no-search = چیزی جست‌وجو نشده است: / جست‌وجو می‌کند
notice-no-unread = پایین‌تر خبر نخوانده‌ای نیست
notice-not-open = خبری باز نیست
notice-nothing-to-undo = چیزی برای بازگرداندن نیست
notice-sorted = ترتیب: { $order }
notice-theme = پوسته: { $name }
notice-undone = بازگردانده شد
notice-worker-failed = بخشی از خبر از کار افتاد ({ $worker }): { $reason }
welcome-title = به خبر خوش آمدید
welcome-text = کتابخانه خالی است. از خط فرمان چنین پر می‌شود:
welcome-import = پوشه‌ای از خبرهای ذخیره‌شده را بیاورید:
welcome-demo = نخست نمونه‌هایی به پنج زبان ببینید:
welcome-card = اگر حرف‌ها اینجا به‌هم‌ریخته‌اند، ببینید کدام رمزگذار به این پایانه می‌آید:
welcome-help = همهٔ کلیدها، هر زمان:
hint-back = بازگشت
hint-bookmark = نشان
hint-cancel = رها کردن
hint-filter = پالایش
hint-help = راهنما
hint-history = پیشین
hint-keep = نگه داشتن
hint-next-article = بعدی
hint-next-hit = یافتهٔ بعدی
hint-open = باز کردن
hint-page = ادامه
hint-pane = قاب بعدی
hint-quit = خروج
hint-run = اجرا
hint-search = جست‌وجو
hint-unread = نخوانده
scope-always = همه‌جا
scope-browse = در قاب‌ها و راهنما
scope-panes = در قاب‌ها
scope-page = در صفحه
scope-card = برگهٔ آزمون
scope-field = هنگام نوشتن
action-next = پایین رفتن، یا یک سطر جلوتر
action-previous = بالا رفتن، یا یک سطر عقب‌تر
action-page-next = یک صفحه جلوتر
action-page-previous = یک صفحه عقب‌تر
action-first = رفتن به آغاز
action-last = رفتن به پایان
action-open = باز کردن آنچه انتخاب شده
action-back = بازگشت؛ رها کردن جست‌وجو
action-search = جست‌وجو همراه با نوشتن
action-help = نمایش کلیدها؛ / آن‌ها را می‌پالاید
action-card = نشان دادن برگهٔ آزمون: کدام کدگذار برای این پایانه خوب است
action-quit = بستن آنچه باز است، سپس خروج
action-pane-next = قاب بعدی
action-pane-previous = قاب قبلی
action-pane-sources = رفتن به منبع‌ها
action-pane-list = رفتن به فهرست
action-pane-page = رفتن به صفحه
action-hit-next = یافتهٔ بعدی
action-hit-previous = یافتهٔ قبلی
action-article-next = باز کردن خبر بعدی
action-article-previous = باز کردن خبر قبلی
action-unread-next = باز کردن خبر نخواندهٔ بعدی
action-bookmark = گذاشتن یا برداشتن نشان
action-bookmarks = فهرست نشان‌شده‌ها، یا باز همه
action-read = خوانده یا نخوانده کردن
action-undo = بازگرداندن آخرین نشان یا علامت
action-browser = باز کردن در مرورگر
action-copy-link = رونوشت نشانی
action-copy-text = رونوشت متن خبر باز
action-sort = عوض کردن ترتیب فهرست
action-theme = عوض کردن پوسته
action-direction = برگرداندن جهت خبر
action-measure-wider = سطرهای بلندتر
action-measure-narrower = سطرهای کوتاه‌تر
action-zoom = فقط همین قاب، یا باز همه
action-commands = گزینش از همهٔ فرمان‌ها
action-card-next = کدگذار بعدی در برگهٔ آزمون
action-card-previous = کدگذار پیشین در برگهٔ آزمون
action-card-keep = نگه داشتن کدگذار این صفحه
action-accept = پذیرفتن آنچه نوشته شده
action-cancel = رها کردن و بازگشت
action-cursor-forward = مکان‌نما یک حرف جلوتر
action-cursor-backward = مکان‌نما یک حرف عقب‌تر
action-word-forward = مکان‌نما یک واژه جلوتر
action-word-backward = مکان‌نما یک واژه عقب‌تر
action-field-start = مکان‌نما به آغاز
action-field-end = مکان‌نما به پایان
action-delete-previous = پاک کردن حرف پیشین
action-delete-next = پاک کردن حرف پسین
action-delete-word = پاک کردن واژهٔ پیشین
action-delete-to-start = پاک کردن همهٔ پیش از مکان‌نما
action-delete-to-end = پاک کردن همهٔ پس از مکان‌نما
action-entry-previous = نوشتهٔ پیشین، یا سطر بالا
action-entry-next = نوشتهٔ بعدی، یا سطر پایین
action-suspend = ایستادن تا ادامه (fg)
action-exit = خروج بی‌درنگ

## Command line

cli-comma = {"، "}
cli-interface-needs-terminal = رابط برنامه به پایانه نیاز دارد؛ این فهرست است
cli-library-empty = کتابخانه خالی است
cli-nothing-found = چیزی پیدا نشد
cli-nothing-found-for = برای { $query } چیزی پیدا نشد
cli-understood = چنین فهمیده شد: { $query }
cli-import-new = { $count } تازه
cli-import-changed = { $count } تغییریافته
cli-import-unchanged = { $count } بی‌تغییر
cli-import-read = { $count } خبر خوانده شد
cli-import-deleted = { $count } پیش‌تر حذف‌شده
cli-import-problems = { $count } مشکل
cli-import-nothing = بدون خبر
cli-import-summary = { $files } پرونده: { $counts }
cli-import-dry = چیزی ذخیره نشد: این اجرای آزمایشی بود
cli-import-stopped = متوقف شد: آنچه تا اینجا وارد شده می‌ماند
cli-import-progress = { $files } پرونده، { $articles } خبر
cli-bookmark-added = نشانک گذاشته شد: { $title }
cli-bookmark-removed = نشانک برداشته شد: { $title }
cli-bookmark-none = هنوز نشانکی نیست
cli-bookmark-imported = { $count } نشانک وارد شد
cli-mark-read = { $count } خبر خوانده‌شده علامت خورد
cli-mark-unread = { $count } خبر نخوانده علامت خورد
cli-reindex-progress = نمایه‌سازی: { $done } از { $total }
cli-reindex-stopped = متوقف شد: نمایهٔ پیشین همچنان پاسخ می‌دهد
cli-reindexed = { $count } خبر نمایه شد
cli-check-counts = { $articles } در انبار، { $indexed } در نمایه
cli-check-sound = انبار و نمایه سالم‌اند و با هم می‌خوانند

## The test card

card-title = برگهٔ آزمون: کدگذار { $name }، صفحهٔ { $number } از { $count }
card-question = این متن درست خوانده می‌شود؟
card-keys = چپ و راست ورق می‌زنند · Enter برمی‌گزیند · Esc بیرون می‌رود
card-prompt = Enter: بله · n و Enter: کدگذارهای دیگر را نشان بده
card-write = «{ $name }» در { $file } نوشته شود؟ Enter: بله · n و Enter: نه
card-written = «{ $name }» در { $file } نوشته شد
card-unwritten = چیزی نوشته نشد: با --encoder { $name } برای یک بار برگزیده می‌شود
