### The results of @bot and words, typed in any chat

inline-pair = اول حساب تلگرامتان را متصل کنید
inline-failed = تلگرام جواب نمی‌دهد. گفتگو را باز کنید
inline-none = مخاطبی پیدا نشد. گفتگو را باز کنید
inline-stranger = گفتگو با این ربات را باز کنید
