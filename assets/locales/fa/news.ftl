### Feeds, fetching, pages and what comes from other readers, Persian.

cli-import-feeds = { $count } خوراک
cli-import-searches = { $count } جست‌وجوی ذخیره‌شده
cli-feed-added = دنبال می‌شود، { $id }: { $name }
cli-feed-known = از پیش با شمارهٔ { $id } دنبال می‌شود: { $name }
cli-feed-removed = دیگر دنبال نمی‌شود: { $name }
cli-feed-none = هنوز خوراکی نیست: `khabar feed add URL` یا `khabar opml import FILE` خوراک می‌افزاید
cli-feed-others = صفحه خوراک‌های دیگری هم نام می‌برد؛ آن‌هایی را که می‌خواهید با نشانی‌شان بیفزایید:
cli-feed-failing = { $why } (از { $since })
cli-fetch-progress = دریافت: { $done } از { $total } خوراک، { $new } تازه، { $pages } صفحه
cli-fetch-summary = از { $feeds } خوراک پرسیده شد، { $new } تازه
cli-fetch-new = { $count } تازه
cli-fetch-changed = { $count } تغییرکرده
cli-fetch-pages = { $count } متن کامل
cli-fetch-pages-failed = { $count } صفحه به دست نیامد
cli-fetch-moved = { $name } برای همیشه جابه‌جا شد: { $url }
cli-fetch-since = از { $since } و { $times } بار پیاپی ناموفق؛ کمتر پرسیده می‌شود
cli-fetch-gone = دیگر پرسیده نمی‌شود؛ `khabar feed remove { $id }` آن را برمی‌دارد
cli-fetch-offline = هیچ میزبانی در دسترس نیست: شبکه هست؟ چیزی تغییر نکرد
cli-fetch-stopped = متوقف شد: آنچه تا آن هنگام رسیده نگه داشته می‌شود
cli-opml-imported = { $new } خوراک تازه دنبال می‌شود، { $known } از پیش بود
action-fetch = دریافت خوراک‌های این منبع یا خبر
action-fetch-all = دریافت همهٔ خوراک‌هایی که نوبتشان رسیده
action-stop = متوقف کردن دریافت یا وارد کردن
fetch-progress = دریافت { $done } از { $total }
fetch-done = { $new ->
    [0] چیز تازه‌ای نیست
   *[other] { $new } خبر تازه
}
fetch-failed = { $count ->
    [1] یک خوراک ناموفق بود: { $why }
   *[other] { $count } خوراک ناموفق بود، یکی: { $why }
}
fetch-offline = شبکه نیست: چیزی دریافت نشد
fetch-none = خوراکی نیست: khabar feed add URL
fetch-no-feed = این از خوراکی که دنبال می‌شود نیامده است
notice-nothing-to-stop = کاری در جریان نیست که متوقف شود
notice-stopping = در حال توقف …
notice-stopped = متوقف شد؛ آنچه تا آن لحظه انجام شده می‌ماند
fetch-busy = خوراک‌ها همین حالا در حال دریافت‌اند
feed-failing = از { $since } ناموفق: { $why }

## Importing and following from the interface

action-import = وارد کردن پرونده یا پوشه
action-follow-bundled = دنبال کردن خوراک‌های همراه به این زبان
prompt-import = وارد کردن پرونده، پوشه یا نشانی وب:
prompt-follow = { $count } خوراک همراه به این زبان دنبال شود؟ ب/ن
notice-followed = خوراک‌ها دنبال می‌شوند؛ R دریافتشان می‌کند
import-busy = هم‌اکنون چیزی در حال وارد شدن است
import-progress = وارد کردن { $done } از { $total }
import-done = { $new ->
    [0] چیز تازه‌ای نیست
   *[other] { $new } خبر تازه
}
import-problems = { $count } مشکل، نخستین: { $why }
welcome-bundled = خوراک‌های خبری همگانی به این زبان را دنبال کنید؛ فهرست همراه خبر است:
