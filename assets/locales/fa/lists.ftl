### Lists, marks, tags, notes, sources and themes, Persian.
notice-theme-back = بازگشت به پوستهٔ { $name }
notice-theme-kept = پوستهٔ { $name } در { $file } نگه داشته شد
notice-settings-wrong = { $first } (و { $count } مورد دیگر: khabar config show)
notice-settings-read = تنظیمات دوباره خوانده شد
action-read-all = علامت خوانده بر همهٔ فهرست
action-read-above = علامت خوانده بر آنچه بالاتر است
action-pick = برگزیدن خبر برای کار بعدی، یا رها کردنش
action-pick-all = برگزیدن همهٔ فهرست، یا رها کردنش
action-tag = دادن یا برداشتن برچسب
action-delete = حذف خبر، یا جست‌وجوی نگه‌داشته
action-save-search = نگه داشتن جست‌وجو با یک نام
order-title = به ترتیب عنوان
order-source = به ترتیب منبع
order-unread = نخوانده‌ها اول
prompt-tags = برچسب‌ها (-برچسب برمی‌دارد):
prompt-search-name = نام جست‌وجو:
notice-none-unread = این‌جا نخوانده‌ای نیست
notice-no-article = خبری انتخاب نشده است
notice-not-a-search = این‌جا تنها جست‌وجوی نگه‌داشته برداشته می‌شود
notice-nothing-to-save = نخست چیزی جست‌وجو کنید، سپس نگهش دارید
notice-search-saved = جست‌وجو نگه داشته شد: { $name }
notice-search-known = جست‌وجویی با نام { $name } هست؛ نام دیگری برگزینید
notice-search-removed = جست‌وجو برداشته شد: { $name }؛ { $key } برمی‌گرداند
notice-picked = { $count } خبر برگزیده شد
notice-all-read = { $count } خبر خوانده علامت خورد؛ { $key } برمی‌گرداند
notice-many-unread = { $count } خبر نخوانده علامت خورد
notice-many-bookmarked = بر { $count } خبر نشانک گذاشته شد
notice-many-unbookmarked = { $count } نشانک برداشته شد
notice-deleted = { $count } خبر حذف شد؛ { $key } برمی‌گرداند
notice-tagged = برچسب‌های { $count } خبر تغییر کرد
action-related = همین خبر از دیگران، و خبرهای مرتبط
action-stories = همهٔ خبرهای یک ماجرا، یا تنها تازه‌ترین
list-related = همین خبر، و خبرهای مرتبط
list-no-related = خبری به آن مربوط نیست
list-same-story = { $count ->
    [one] و یکی دیگر
   *[other] و { $count } تای دیگر
}
notice-stories-each = همهٔ خبرهای هر ماجرا فهرست می‌شوند
notice-stories-first = تازه‌ترین خبر هر ماجرا به جای همه می‌آید
welcome-feeds = خوراک‌ها را دنبال کنید؛ `khabar opml import FILE` خوراک‌های خبرخوان دیگر را وارد می‌کند:
