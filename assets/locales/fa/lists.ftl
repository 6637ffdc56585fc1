### Lists, marks, tags, notes, sources and themes, Persian.
notice-theme-back = باز هم پوستهٔ { $name }
notice-theme-kept = پوستهٔ { $name } در { $file } نگه داشته شد
notice-settings-read = تنظیمات دوباره خوانده شد
