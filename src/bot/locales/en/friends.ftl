### Close friends

friends-title = Close friends of { $name } · { $count }
friends-nobody = { $name } has no close friends yet.
friends-effect = Close friends see the stories you share with close friends only, and whatever else your privacy settings show to them, such as when you were last seen. Nobody is told that they are on the list, or that they left it.
friends-add = To add a contact, or to take one off: /close_friends zoe
friend-added = { $name } is a close friend now.
friend-removed = { $name } is no close friend any more.
