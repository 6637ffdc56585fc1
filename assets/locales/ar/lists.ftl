### Lists, marks, tags, notes, sources and themes, Arabic.
notice-theme-back = السمة { $name } من جديد
notice-theme-kept = حُفظت السمة { $name } في { $file }
notice-settings-read = أُعيدت قراءة الإعدادات
