# Деректер шығарылымдары: сілтеме нені бекітеді, не өзгерді, сан қалай түзетілді
vintage-as-of = { $date } жағдайы бойынша – жаңарақ деректер бар ({ $newest }).
vintage-same-figures = { $date } жағдайы бойынша – деректер соңғы шығарылымдағыдай, тек мәтіндер өзгерген ({ $newest }).
vintage-newest = Ең жаңа деректерді көрсету
vintage-what-changed = Содан бері не өзгерді
vintage-changed-count = Жаңа: { $new }, түзетілген: { $revised }, қайтарып алынған: { $withdrawn }. { $derived ->
    [0] Есептелген мәндер өзгерген жоқ.
   *[other] Есептелген { $derived } мән де өзгерді.
}
vintage-nothing-changed = Екі шығарылымның сандары бірдей; атаулар, анықтамалар немесе дереккөздер өзгеруі мүмкін.
vintage-unknown = Мекенжайдағы «{ $asked }» деректері мұнда жоқ; ең жаңасы көрсетілді, күні { $date }. Таңдауға болады: { $choices }.
vintage-damaged = { $asked } күнгі деректер ашылмайды; ең жаңасы көрсетілді, күні { $date }. Таңдауға болады: { $choices }.
vintage-withdrawn = { $asked } күнгі шығарылым қайтарып алынды ({ $day }): «{ $why }». Ең жаңасы көрсетілді, күні { $date }.
vintage-unreleased = { $date } күнгі деректер, әлі шығарылмаған
vintage-preparing = { $date } күнгі деректер ашылуда …
vintage-change = Өзгеріс
vintage-before = Бұрын
vintage-after = Кейін
vintage-kind-new = жаңа
vintage-kind-revised = түзетілді
vintage-kind-withdrawn = қайтарып алынды
vintage-trade-export = Экспорт: { $reporter } → { $partner }
vintage-trade-import = Импорт: { $partner } → { $reporter }
vintage-history = Бұл сан қалай түзетілді
vintage-appeared = Пайда болды
vintage-ended = Қай күнге дейін
vintage-stands = қолданыста
vintage-how = Не болды
vintage-how-revised = сол жолдың өзі түзетілді
vintage-how-replaced = басқа сан көрсетіледі
vintage-how-role = басқаша қолданылады
vintage-how-withdrawn = қайтарып алынды
vintage-list = Деректер шығарылымдары
vintage-list-sub = Әрқайсысы толық сақталады; сілтеме оны v= параметрімен, күні немесе хеші арқылы бекітеді. Карта барлық шығарылымда – бүгінгі.
vintage-release = Шығарылым
vintage-note = Жаңалығы
vintage-code = Хеш
vintage-observations = Жарияланған сандар
vintage-not-released = { $note } (әлі шығарылмаған)
vintage-revised-title = Түзетулер тарихы
vintage-none-revised = Әзірге ештеңе түзетілген де, қайтарып алынған да жоқ: әр сан алғаш пайда болғандай тұр.
vintage-series = Өзгерісі бар қатарлар
vintage-all-series = барлығы
vintage-row-opens = Жол сол күнгі деректерді ашады.
