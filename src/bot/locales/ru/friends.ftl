### Close friends

friends-title = Близкие друзья { $name } · { $count }
friends-nobody = Близких друзей пока нет. Откройте контакт и нажмите «В близкие друзья».
friends-effect = Близкие друзья видят истории, которыми вы делитесь только с ними. О том, что они в списке, им не сообщают.
friends-add = Добавить: /close_friends zoe
friend-added = { $name } теперь в близких друзьях.
friend-already = { $name } уже в близких друзьях.
friend-removed = { $name } больше не в близких друзьях.
