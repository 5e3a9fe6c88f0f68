# Деректі кім енгізе алады: беттер мен қателер
writing-closed = Мұнда ештеңе енгізуге болмайды: бұл орнатылымда пайдаланушыны тану жолы берілмеген. Оқу барлығына ашық.
not-known = Сан ұсыну немесе тексеру үшін алдымен кіріңіз. Оқу үшін кірудің қажеті жоқ.
role-too-small = Бұған «{ $needed }» рөлі керек, сіздің рөліңіз – «{ $role }».
writes-too-many = Минутына { $rate } жазбадан көп: келесісі { $seconds } секундтан кейін.
access-log-in = Кіру
access-log-out = Барлық құрылғыдан шығу
access-person = { $name } · { $role }
access-role-viewer = оқырман
access-role-analyst = талдаушы
access-role-reviewer = тексеруші
access-role-admin = әкімші
