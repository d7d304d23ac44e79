### Blocking

block-self = هذا أنت. لا يمكنك حظر نفسك.
block-ask = حظر { $name }؟
block-effect = لن يستطيع مراسلتك أو الاتصال بك أو رؤية ظهورك، ولن يعلم بذلك. يمكنك إلغاء الحظر متى شئت.
block-already = { $name } محظور بالفعل.
blocked = تم حظر { $name }.
unblocked = تم إلغاء حظر { $name }.
blocked-title = محظورون لدى { $name } · { $count }
blocked-nobody = لم تحظر أحدًا.
