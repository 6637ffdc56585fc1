### Feeds, fetching, pages and what comes from other readers, Urdu.

cli-import-feeds = { $count ->
    [one] { $count } فیڈ
   *[other] { $count } فیڈیں
}
cli-import-searches = { $count ->
    [one] { $count } محفوظ تلاش
   *[other] { $count } محفوظ تلاشیں
}
cli-feed-added = پیروی شروع، { $id }: { $name }
cli-feed-known = پہلے سے نمبر { $id } پر ہے: { $name }
cli-feed-removed = اب پیروی نہیں: { $name }
cli-feed-none = ابھی کوئی فیڈ نہیں: `khabar feed add URL` یا `khabar opml import FILE` فیڈ شامل کرتا ہے
cli-feed-others = صفحہ دوسری فیڈیں بھی بتاتا ہے؛ جو چاہیں ان کے پتے سے شامل کریں:
cli-feed-failing = { $why } ({ $since } سے)
cli-fetch-progress = حصول: { $total } میں سے { $done } فیڈیں، { $new } نئی، { $pages } صفحے
cli-fetch-summary = { $feeds ->
    [one] ایک فیڈ پوچھی گئی، { $new } نئی
   *[other] { $feeds } فیڈیں پوچھی گئیں، { $new } نئی
}
cli-fetch-new = { $count } نئی
cli-fetch-changed = { $count } بدلی ہوئی
cli-fetch-pages = { $count ->
    [one] ایک پوری خبر
   *[other] { $count } پوری خبریں
}
cli-fetch-pages-failed = { $count ->
    [one] ایک صفحہ نہ ملا
   *[other] { $count } صفحے نہ ملے
}
cli-fetch-moved = { $name } ہمیشہ کے لیے منتقل ہوئی: { $url }
cli-fetch-since = { $since } سے ناکام، لگاتار { $times } بار؛ اب کم پوچھی جاتی ہے
cli-fetch-gone = دوبارہ نہیں پوچھی جائے گی؛ `khabar feed remove { $id }` اسے چھوڑ دیتا ہے
cli-fetch-offline = کسی میزبان تک رسائی نہیں: کیا نیٹ ورک ہے؟ کچھ نہیں بدلا
cli-fetch-stopped = روک دیا گیا: جو تب تک ملا وہ محفوظ ہے
cli-opml-imported = { $new ->
    [one] ایک نئی فیڈ، پہلے سے { $known }
   *[other] { $new } نئی فیڈیں، پہلے سے { $known }
}
action-fetch = اس ماخذ یا خبر کی فیڈیں لائیں
action-fetch-all = وہ سب فیڈیں لائیں جن کا وقت ہو گیا
action-stop = حصول اور درآمد روکیں
fetch-progress = حصول { $total } میں سے { $done }
fetch-done = { $new ->
    [0] کچھ نیا نہیں
    [one] ایک نئی خبر
   *[other] { $new } نئی خبریں
}
fetch-failed = { $count ->
    [one] ایک فیڈ ناکام: { $why }
   *[other] { $count } فیڈیں ناکام، ایک: { $why }
}
fetch-offline = نیٹ ورک نہیں: کچھ نہیں لایا گیا
fetch-none = کوئی فیڈ نہیں: khabar feed add URL
fetch-no-feed = یہ کسی پیروی کی گئی فیڈ سے نہیں آئی
notice-nothing-to-stop = کوئی ایسا کام جاری نہیں جسے روکا جائے
notice-stopping = روکا جا رہا ہے …
notice-stopped = روک دیا گیا؛ تب تک جو ہوا وہ باقی ہے
fetch-busy = فیڈیں ابھی لائی جا رہی ہیں
feed-failing = { $since } سے ناکام: { $why }

## Importing and following from the interface

action-import = فائل یا فولڈر درآمد کریں
action-follow-bundled = اس زبان کی ساتھ آنے والی فیڈوں کی پیروی کریں
prompt-import = فائل، فولڈر یا ویب پتہ درآمد کریں:
prompt-follow = { $count ->
    [one] اس زبان کی ایک ساتھ آنے والی فیڈ کی پیروی کی جائے؟ ہ/ن
   *[other] اس زبان کی { $count } ساتھ آنے والی فیڈوں کی پیروی کی جائے؟ ہ/ن
}
notice-followed = فیڈوں کی پیروی ہو رہی ہے؛ R انہیں لاتا ہے
import-busy = درآمد پہلے سے جاری ہے
import-progress = درآمد { $total } میں سے { $done }
import-done = { $new ->
    [0] کچھ نیا نہیں
    [one] ایک نئی خبر
   *[other] { $new } نئی خبریں
}
import-problems = { $count ->
    [one] ایک مسئلہ: { $why }
   *[other] { $count } مسئلے، پہلا: { $why }
}
welcome-bundled = اس زبان کی عوامی خبروں کی فیڈوں کی پیروی کریں؛ فہرست خبر کے ساتھ آتی ہے:
