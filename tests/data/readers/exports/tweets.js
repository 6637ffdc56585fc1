window.YTD.tweets.part0 = [
 {"tweet": {"id_str": "1", "created_at": "Mon Dec 01 06:45:00 +0000 2025", "full_text": "بهار &amp; باغ https://t.co/a #باغ https://t.co/m", "lang": "fa",
  "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://garden.example/1"}], "hashtags": [{"text": "باغ"}]},
  "extended_entities": {"media": [{"url": "https://t.co/m", "media_url_https": "https://pbs.example/p.jpg"}]}}},
 {"tweet": {"id_str": "2", "created_at": "Mon Dec 01 07:45:00 +0000 2025", "full_text": "RT @someone: the garden", "lang": "en", "entities": {}}}
];
