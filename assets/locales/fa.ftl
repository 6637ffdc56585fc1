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
cli-import-problems = { $count } مشکل
cli-import-nothing = بدون خبر
cli-import-line = سطر { $line }: { $message }
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
cli-reindexed = { $count } خبر نمایه شد
cli-check-sound = انبار و نمایه سالم‌اند و با هم می‌خوانند
