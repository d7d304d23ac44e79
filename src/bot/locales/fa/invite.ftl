### The link to one's own account

contact-link-title = لینک مخاطب { $name }
contact-link-effect = هر کس این لینک را باز کند، یا تصویر را با گوشی اسکن کند، می‌تواند شما را به مخاطبینش اضافه کند و به شما پیام بدهد. نامتان را نشان می‌دهد، نه شماره‌تان را.
contact-link-expires = تا { $until } کار می‌کند.
contact-link-example = /invite به‌تنهایی لینکی می‌دهد که دیگران با آن شما را اضافه کنند. اگر لینکی گرفته‌اید و می‌خواهید بدانید مال کیست، همان را برایم بفرستید: https://t.me/contact/…
