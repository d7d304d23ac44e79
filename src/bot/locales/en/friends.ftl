### Close friends

friends-title = Close friends of { $name } · { $count }
friends-nobody = No close friends yet. Open a contact and tap “Add close friend”.
friends-effect = Close friends see the stories you share with close friends only. They aren’t told they’re on the list.
friends-add = Add one: /close_friends zoe
friend-added = { $name } is a close friend now.
friend-already = { $name } is already a close friend.
friend-removed = { $name } isn’t a close friend anymore.
