### The link to one's own account

contact-link-title = Ссылка на контакт { $name }
contact-link-effect = Кто откроет эту ссылку или отсканирует картинку телефоном, сможет добавить вас в контакты и написать вам. По ней видно ваше имя, но не номер.
contact-link-expires = Действует до { $until }.
contact-link-example = Просто /invite даёт ссылку, по которой вас могут добавить. Чтобы узнать, чью ссылку дали вам, пришлите её мне как есть: https://t.me/contact/…
