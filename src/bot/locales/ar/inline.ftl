### The results of @bot and words, typed in any chat

inline-pair = اربط حسابك في تيليجرام أولًا
inline-failed = تيليجرام لا يرد. افتح المحادثة
inline-none = لا جهة اتصال مطابقة. افتح المحادثة
inline-stranger = افتح المحادثة مع هذا البوت
