### Close friends

friends-title = Enge Freunde von { $name } · { $count }
friends-nobody = Noch keine engen Freunde. Öffne einen Kontakt und tippe auf „Zu engen Freunden“.
friends-effect = Enge Freunde sehen die Storys, die du nur mit engen Freunden teilst. Sie erfahren nicht, dass sie auf der Liste stehen.
friends-add = Jemanden hinzufügen: /close_friends zoe
friend-added = { $name } gehört jetzt zu den engen Freunden.
friend-already = { $name } gehört schon zu den engen Freunden.
friend-removed = { $name } gehört nicht mehr zu den engen Freunden.
