# Кто может вносить данные: страницы и ошибки
writing-closed = Здесь ничего нельзя внести: в этой установке не задано, как узнавать пользователей. Читать могут все.
not-known = Чтобы предлагать или проверять цифры, сначала войдите. Для чтения вход не нужен.
role-too-small = Для этого нужна роль «{ $needed }», у вас роль «{ $role }».
writes-too-many = Больше { $rate } записей в минуту: следующая через { $seconds } с.
access-log-in = Войти
access-log-out = Выйти на всех устройствах
access-person = { $name } · { $role }
access-role-viewer = читатель
access-role-analyst = аналитик
access-role-reviewer = проверяющий
access-role-admin = администратор
