# Who may write: pages and errors
writing-closed = Nothing can be written here: this installation has no way to say who asks. Reading is open to everybody.
not-known = Whoever proposes or reviews figures logs in first. Reading needs no login.
role-too-small = This needs the role “{ $needed }”; yours is “{ $role }”.
writes-too-many = More than { $rate } writes a minute: the next in { $seconds } s.
access-log-in = Log in
access-log-out = Log out everywhere
access-person = { $name } · { $role }
access-role-viewer = reader
access-role-analyst = analyst
access-role-reviewer = reviewer
access-role-admin = administrator
