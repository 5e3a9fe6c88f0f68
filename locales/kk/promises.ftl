# Не жоспарланды және не орындалды?
promises-title = Жоспар және нақты көрсеткіш
promises-lead = Қазақстанның теміржол транзиті: { $year } жылы { $value }; кейінгі жылдарға: { $plans }
promises-lead-sub = Бағандар – нақты көлем. ◇ – табылған барлық жоспар, мақсат және болжам; алдағы жылдарға қатыстысында жария етілген айы жазылған. Жоспар тек өз ауқымындағы деректің қасында тұр.
promises-for-year-plan = жоспар { $value } ({ $year })
promises-for-year-target = мақсат { $value } ({ $year })
promises-for-year-forecast = болжам { $value } ({ $year })
promises-name-rail = Теміржол транзиті
promises-name-all = Барлық көлік түрімен транзит
promises-name-border = Қазақстан – Қытай шекарасы, теміржол
promises-name-middle = Орта дәліз
promises-name-hub = Ақтау контейнерлік хабы
promises-met = { $name }: { $year } жылы { $count }, жоспарға сай ({ $plan }, { $stated })
promises-above = { $name }: { $year } жылы { $count }, жоспар { $plan } ({ $stated }) еді – асыра орындалды
promises-below = { $name }: { $year } жылы { $count }, жоспар { $plan } ({ $stated }) еді – орындалмады
promises-expected = { $name }: { $year } жылы { $count }; күтілгені – { $plan } ({ $stated })
promises-newest = { $name }: { $year } жылы { $count }
promises-sub-rail = Жылына { $unit }; шкаласы барлық көлік түрімен бірдей
promises-sub-all = Жылына { $unit }; шкаласы теміржолмен бірдей
promises-sub-border = Жылына { $unit }, ҚТЖ деректері
promises-sub-middle = Жылына { $unit }, Көлік министрлігінің деректері
promises-sub-hub = { $unit }: жоспар нұсқалары жария етілген күні бойынша
promises-hub = Ақтау контейнерлік хабы: жоспар нұсқасына қарай { $low } – { $high }
promises-pair = жоспар { $plan }, нақты { $count }
promises-pair-expected = күтілгені { $plan }, нақты { $count }
promises-pairs = Бір жылдың жоспары не күтілімі және нақты көрсеткіші: { $pairs }.
promises-doubted = { $year } жылға айтылған { $plan } нақты көрсеткішпен салыстырылмайды: қамту аясы бірдей ме, ол анық емес.
promises-unlike = Министрлік, қауымдастық және Дүниежүзілік банк әртүрлі анықтамамен жоспарлайды, сондықтан жоспарлар нақты көрсеткішпен салыстырылмаған.
promises-undated = күні жоқ
promises-undated-list = Мәлімдеме күні табылмады: { $plans }.
promises-by = { $value } ({ $publisher })
promises-hub-counted = Табылған соңғы нақты дерек: { $value } ({ $period }); толық жылдың деректері табылмады.
promises-table = Алдағы жылдарға арналған жоспарлар, мақсаттар және болжамдар
promises-table-sub = Жарияланған күйінде, мәлімдеме күнімен
promises-what = Көрсеткіш
promises-stated = Жария етілген уақыты
promises-stated-at = жария етілгені: { $date }
promises-one-rating =
    Табылған өткізу қабілеті: { $low } ({ $times ->
        [1] { $last }
        [2] { $first } және { $last }
       *[other] { $first }–{ $last }
    }); { $year } жылы { $passed } өтті.
promises-ratings = Табылған өткізу қабілеті: { $low } – { $high } ({ $rated }); { $year } жылы { $passed } өтті.
promises-both-plans = теміржолмен { $part }, барлық көлік түрімен { $whole }
promises-unfit = Мына жоспарлар бір-біріне сәйкес келмейді: { $plans }.
promises-passed = Барлық көлік түрі бойынша { $year } жылға жоспарланған көлемнен ({ $plan }) { $counted } жылдың өзінде асып түсті ({ $count }).
promises-leap = Теміржол бойынша { $year } жылға { $plan } жоспарланған, { $counted } жылы { $count } болды ({ $growth }).
