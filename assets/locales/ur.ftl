### خبر کے انٹرفیس کی عبارتیں، اردو۔ کنجیاں ہر زبان میں ایک ہیں اور آزمائشیں ان کا موازنہ کرتی ہیں۔

## Ages

age-future = آئندہ
age-minutes = { $count ->
    [0] ابھی ابھی
   *[other] { $count } منٹ پہلے
}
age-hours = { $count ->
    [one] { $count } گھنٹہ پہلے
   *[other] { $count } گھنٹے پہلے
}
age-days = { $count } دن پہلے
age-weeks = { $count ->
    [one] { $count } ہفتہ پہلے
   *[other] { $count } ہفتے پہلے
}
age-months = { $count ->
    [one] { $count } مہینہ پہلے
   *[other] { $count } مہینے پہلے
}
age-years = { $count } سال پہلے

## Words of an article's head

article-untitled = بلا عنوان
article-source = ماخذ
article-author = مصنف
article-date = تاریخ
article-tags = ٹیگ
article-link = ربط
article-note = نوٹ
article-minutes = { $count } منٹ کا مطالعہ

## Command line

cli-comma = {"، "}
cli-interface-needs-terminal = انٹرفیس کو ٹرمینل درکار ہے؛ یہ فہرست ہے
cli-library-empty = کتب خانہ خالی ہے
cli-nothing-found = کچھ نہیں ملا
cli-nothing-found-for = { $query } کے لیے کچھ نہیں ملا
cli-understood = یوں سمجھا گیا: { $query }
cli-import-new = { $count } نئی
cli-import-changed = { $count } تبدیل شدہ
cli-import-unchanged = { $count } بلا تبدیلی
cli-import-problems = { $count ->
    [one] { $count } مسئلہ
   *[other] { $count } مسائل
}
cli-import-nothing = کوئی خبر نہیں
cli-import-line = سطر { $line }: { $message }
cli-import-summary = { $files ->
    [one] { $files } فائل: { $counts }
   *[other] { $files } فائلیں: { $counts }
}
cli-import-dry = کچھ محفوظ نہیں کیا گیا: یہ آزمائشی دور تھا
cli-import-stopped = روک دیا گیا: اب تک جو درآمد ہوا وہ محفوظ ہے
cli-import-progress = { $files ->
    [one] { $files } فائل، { $articles } خبریں
   *[other] { $files } فائلیں، { $articles } خبریں
}
cli-bookmark-added = نشان زد کیا گیا: { $title }
cli-bookmark-removed = نشان ہٹا دیا گیا: { $title }
cli-bookmark-none = ابھی کوئی نشان نہیں
cli-bookmark-imported = { $count ->
    [one] { $count } نشان درآمد ہوا
   *[other] { $count } نشان درآمد ہوئے
}
cli-mark-read = { $count ->
    [one] { $count } خبر پڑھی ہوئی قرار دی گئی
   *[other] { $count } خبریں پڑھی ہوئی قرار دی گئیں
}
cli-mark-unread = { $count ->
    [one] { $count } خبر ان پڑھی قرار دی گئی
   *[other] { $count } خبریں ان پڑھی قرار دی گئیں
}
cli-reindex-progress = فہرست سازی: { $total } میں سے { $done }
cli-reindexed = { $count ->
    [one] { $count } خبر فہرست میں آئی
   *[other] { $count } خبریں فہرست میں آئیں
}
cli-check-sound = ذخیرہ اور فہرست درست ہیں اور باہم مطابق ہیں
