### Lists, marks, tags, notes, sources and themes, Urdu.
notice-theme-back = پھر تھیم { $name }
notice-theme-kept = تھیم { $name } { $file } میں محفوظ ہوئی
notice-settings-wrong = { $first } (اور { $count } مزید: khabar config show)
notice-settings-read = ترتیبات دوبارہ پڑھی گئیں
action-read-all = پوری فہرست کو پڑھی ہوئی قرار دیں
action-read-above = اوپر والی خبروں کو پڑھی ہوئی قرار دیں
action-pick = اگلے کام کے لیے خبر چنیں یا چھوڑیں
action-pick-all = پوری فہرست چنیں یا چھوڑیں
action-tag = ٹیگ دیں یا ہٹائیں
action-delete = خبر یا محفوظ تلاش حذف کریں
action-save-search = تلاش کو نام سے محفوظ کریں
order-title = عنوان کے لحاظ سے
order-source = ماخذ کے لحاظ سے
order-unread = غیر پڑھی پہلے
prompt-tags = ٹیگ (-ٹیگ ہٹاتا ہے):
prompt-search-name = تلاش کا نام:
notice-none-unread = یہاں کوئی غیر پڑھی خبر نہیں
notice-no-article = کوئی خبر منتخب نہیں
notice-not-a-search = یہاں سے صرف محفوظ تلاش ہٹائی جا سکتی ہے
notice-nothing-to-save = پہلے کچھ تلاش کریں، پھر محفوظ کریں
notice-search-saved = تلاش محفوظ ہوئی: { $name }
notice-search-known = { $name } نام کی محفوظ تلاش پہلے سے موجود ہے؛ کوئی اور نام چنیں
notice-search-removed = محفوظ تلاش ہٹائی گئی: { $name }؛ { $key } واپس لاتا ہے
notice-picked = { $count ->
    [one] { $count } خبر چنی گئی
   *[other] { $count } خبریں چنی گئیں
}
notice-all-read = { $count ->
    [one] { $count } خبر پڑھی ہوئی قرار دی گئی؛ { $key } واپس
   *[other] { $count } خبریں پڑھی ہوئی قرار دی گئیں؛ { $key } واپس
}
notice-many-unread = { $count ->
    [one] { $count } خبر غیر پڑھی قرار دی گئی
   *[other] { $count } خبریں غیر پڑھی قرار دی گئیں
}
notice-many-bookmarked = { $count ->
    [one] { $count } خبر پر نشان لگا
   *[other] { $count } خبروں پر نشان لگے
}
notice-many-unbookmarked = { $count ->
    [one] { $count } نشان ہٹا
   *[other] { $count } نشان ہٹے
}
notice-deleted = { $count ->
    [one] { $count } خبر حذف ہوئی؛ { $key } واپس لاتا ہے
   *[other] { $count } خبریں حذف ہوئیں؛ { $key } واپس لاتا ہے
}
notice-tagged = { $count ->
    [one] { $count } خبر کے ٹیگ بدلے
   *[other] { $count } خبروں کے ٹیگ بدلے
}
action-related = یہی خبر دوسروں سے، اور متعلقہ خبریں
action-stories = ایک واقعے کی سب خبریں، یا صرف تازہ ترین
list-related = یہی خبر، اور متعلقہ خبریں
list-no-related = اس سے متعلق کچھ نہیں
list-same-story = { $count ->
    [one] اور ایک مزید
   *[other] اور { $count } مزید
}
notice-stories-each = ہر واقعے کی سب خبریں دکھائی جا رہی ہیں
notice-stories-first = ہر واقعے کی تازہ ترین خبر سب کی جگہ ہے
welcome-feeds = فیڈوں کی پیروی کریں؛ `khabar opml import FILE` دوسرے پروگرام کی فیڈیں لے لیتا ہے:
