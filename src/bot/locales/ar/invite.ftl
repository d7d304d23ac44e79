### The link to one's own account

contact-link-title = رابط جهة اتصال { $name }
contact-link-effect = من يفتح هذا الرابط أو يمسح الصورة بهاتفه يمكنه إضافتك إلى جهات اتصاله ومراسلتك. يُظهر الرابط اسمك ولا يُظهر رقمك.
contact-link-expires = يعمل حتى { $until }.
contact-link-example = الأمر /invite وحده يعطيك رابطًا يضيفك الآخرون به. لتعرف صاحب رابط وصلك، أرسله لي كما هو: https://t.me/contact/…
