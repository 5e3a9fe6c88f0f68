# Не салынып жатыр, не уәде етілді, не кешігіп жатыр?
roadmap-title = Не салынып жатыр, не уәде етілді, не кешігіп жатыр?
roadmap-subtitle = Дәліздің { $count } жобасы және кедендік шаралар, күні көрсетілген хабарлар бойынша
roadmap-kind = Түрі
roadmap-kind-all = Барлығы
roadmap-kind-rail = Теміржолдар
roadmap-kind-port = Порттар
roadmap-kind-terminal = Терминалдар
roadmap-kind-logistics = Логистикалық орталықтар
roadmap-kind-customs = Кеден
roadmap-kind-airport = Әуе
roadmap-kind-river = Өзендер
roadmap-kind-policy = Келісімдер
roadmap-one-rail = теміржол
roadmap-one-port = порт
roadmap-one-terminal = терминал
roadmap-one-logistics = логистикалық орталық
roadmap-one-customs = кеден
roadmap-one-airport = әуе жүгі
roadmap-one-river = өзен
roadmap-one-policy = келісім
roadmap-status = Мәртебесі
roadmap-status-announced = жарияланды
roadmap-status-agreed = келісілді
roadmap-status-under-construction = салынуда
roadmap-status-operating = жұмыс істейді
roadmap-status-unknown = белгісіз
roadmap-order = Реті
roadmap-order-kind = Түрі бойынша
roadmap-order-date = Мерзімі бойынша
roadmap-order-late = Алдымен кешіккендер
roadmap-only = Тек
roadmap-only-summit = Саммит, 2025 ж. маусым
roadmap-project = Жоба
roadmap-project-hint = Атауы бойынша таңдаңыз
roadmap-unknown = Тізілімде «{ $project }» жобасы жоқ. Ең жақындары: { $near }.
roadmap-late-title =
    { $count ->
        [1] Уәде етілген бір мерзім өтті, аяқталғаны туралы хабар табылмады
        [2] Уәде етілген екі мерзім өтті, аяқталғаны туралы хабар табылмады
        [3] Уәде етілген үш мерзім өтті, аяқталғаны туралы хабар табылмады
        [4] Уәде етілген төрт мерзім өтті, аяқталғаны туралы хабар табылмады
        [5] Уәде етілген бес мерзім өтті, аяқталғаны туралы хабар табылмады
       *[other] Уәде етілген { $count } мерзім өтті, аяқталғаны туралы хабар табылмады
    }
roadmap-no-late = Мұнда аяқталғаны хабарланбай өтіп кеткен мерзім жоқ
roadmap-legend = ◇ уәде етілген аяқталу, ◆ ашылды. Тұтас түсті жолақ: жұмыс, ол туралы соңғы хабарға дейін; нүктелі жиек: одан кейін және әлі жоспарда; сары-қоңыр: өтіп кеткен уәде мерзімі. ● 2025 жылғы маусымдағы саммитте аталған. «Аяқталғаны табылмады» – ол туралы хабар жоқ деген сөз, ештеңе салынбады деген сөз емес.
roadmap-source = Көрсетілген жоба саны: { $shown }, барлығы: { $whole }. Әр күн кемінде бір хабарға сүйенеді; жолды басса, бәрі ашылады. Сол деректер төмендегі кестеде.
roadmap-group-late = Мерзімі өтті, аяқталғаны табылмады
roadmap-group-slipped = Бұрынғы мерзімі өтті
roadmap-group-ahead = Мерзімі алда
roadmap-group-undated = Мерзімі аталмаған
roadmap-group-open = Ашылды
roadmap-row-opened = ашылды, { $date }
roadmap-row-operating = жұмыс істейді, { $date }
roadmap-row-late = мерзімі өтті, хабар жоқ
roadmap-row-late-short = мерзімі өтті, хабар жоқ
roadmap-row-slipped = { $date }; бұрынғы { $earlier } өтті
roadmap-row-slipped-short = { $date }; бұрын { $earlier }
roadmap-row-start-only = { $status }; басталуы { $start }, мерзімі жоқ
roadmap-row-undated = { $status }, мерзімі табылмады
roadmap-row-no-start = { $date }, басталуы табылмады
roadmap-named = 2025 жылғы маусымдағы саммитте аталған
roadmap-hover = { $count } хабар; басса, ашылады
roadmap-verdict-kept = Ашылды: { $done }; уәде: { $promised }. Мерзімінде.
roadmap-verdict-after = Ашылды: { $done }; уәде: { $promised }. Уәдеден кеш.
roadmap-verdict-part = Бір бөлігі ашылды: { $done }; толық уәде: { $promised }.
roadmap-verdict-unpromised = Жұмыс істейді: { $done }; тізілімде уәде етілген мерзім жоқ.
roadmap-verdict-late = Уәде: { $promised }. Мерзімі өтті, аяқталғаны табылмады.
roadmap-verdict-slipped = Уәде: { $promised }; бұрын { $earlier } мерзімі аталған, ол өтті.
roadmap-verdict-ahead = Уәде: { $promised }. Мерзімі алда.
roadmap-verdict-undated = Аяқталу мерзімі табылмады.
roadmap-short-kept = мерзімінде
roadmap-short-after = уәдеден кеш
roadmap-short-part = бір бөлігі ашылды
roadmap-short-unpromised = ашылды, мерзімі аталмаған
roadmap-short-late = мерзімі өтті
roadmap-short-slipped = бұрынғы мерзімі өтті
roadmap-short-ahead = мерзімі алда
roadmap-short-undated = мерзімсіз
roadmap-empty = Мұндай жоба жоқ. Мына мәртебелермен бар: { $statuses }.
roadmap-empty-kind = Тізілімде «{ $kind }» түріндегі мұндай жоба жоқ.
roadmap-show-all = Барлық жобаны көрсету
roadmap-says = Тізілім деректері
roadmap-says-help = Осы санның артындағы жобалар
roadmap-said-late = **уәде етілген мерзім өтті**, аяқталғанын ешбір дереккөз айтпайды
roadmap-said-slipped = **жобаның мерзімі кейінге жылжыды**: дереккөздердің бірі атаған бұрынғы мерзім өтті
roadmap-said-claimed = **жоба бір дереккөз бойынша ашылған**, басқасы бойынша ашылмаған
roadmap-said-summit = жоба ашылды – **2025 жылғы маусымдағы саммитте аталған** { $whole } жобаның ішінен
roadmap-said-undated = жобаның **аяқталу мерзімі табылмады** (барлығы { $whole })
roadmap-register = Тізілім
roadmap-register-sub = Жоба саны: { $count }, кесте жылжытылады: тізілімдегі барлық күн, сома және өткізу қабілеті; таңдалған жол барлық хабарды ашады
roadmap-col-project = Жоба
roadmap-col-kind = Түрі
roadmap-col-status = Мәртебесі
roadmap-col-as-of = Қай күнге
roadmap-col-start = Басталуы
roadmap-col-promised = Уәде
roadmap-col-actual = Ашылуы
roadmap-col-verdict = Мерзімі
roadmap-col-cost = Құны
roadmap-col-capacity = Өткізу қабілеті: бұрын → кейін
roadmap-col-summit = Саммит 2025
roadmap-col-node = Торап
roadmap-col-claims = Хабар саны
roadmap-col-claim = Не туралы
roadmap-col-date = Күні
roadmap-col-effect = Әсері
roadmap-col-measure = Шара
roadmap-fact = Тізілімде
roadmap-on-record = Мәні
roadmap-fact-start = Жұмыстың басталуы
roadmap-fact-promised = Уәде етілген аяқталу
roadmap-fact-actual = Нақты аяқталу
roadmap-fact-cost = Құны
roadmap-fact-capacity = Өткізу қабілеті: бұрын → кейін
roadmap-not-found = табылмады
roadmap-opening-claimed = :gray-badge[дереккөздер әртүрлі] Бір дереккөз ашылды дейді; басқаларына сүйенген тізілім мұны растамайды.
roadmap-to-node = { $node }: торап беті
roadmap-disputes = Дереккөздердегі алшақтық
roadmap-parts = Әр мәннің алғашқы дереккөзі көрсетілген. Сома, өткізу қабілеті және күн әртүрлі бөлікке не кезекке қатысты болуы мүмкін: ескертпелерді қараңыз.
roadmap-claims = Барлық хабар: { $count }
roadmap-no-claims = Бұл жоба туралы хабар табылмады.
roadmap-no-date = күні жоқ
roadmap-link = Осы жобаға сілтеме
roadmap-field-start = Басталуы
roadmap-field-planned_completion = Уәде етілген аяқталу
roadmap-field-actual_completion = Нақты аяқталу
roadmap-field-status = Мәртебесі
roadmap-field-cost = Құны
roadmap-field-capacity = Өткізу қабілеті
roadmap-field-length = Ұзындығы
roadmap-field-area = Ауданы
roadmap-field-depth = Тереңдігі
roadmap-field-jobs = Жұмыс орындары
roadmap-field-capacity_vehicles = Өткізу қабілеті, автокөлік
roadmap-measures = Кеден және шекара шаралары
roadmap-measures-sub = { $year } жылдан бері: өтуді жеңілдетеді – { $eases }, шектейді – { $restricts }, төлемді өзгертеді – { $charges }
roadmap-measures-all = Барлық шара: { $count }
roadmap-effect-eases = өтуді жеңілдетеді
roadmap-effect-restricts = шектейді
roadmap-effect-charges = төлемді өзгертеді
roadmap-waiting-rail-longer = { $year } жылы Қазақстан шекарасында пойыздар { $before } жылғыдан ұзақ, жүк көліктері аз күтті
roadmap-waiting-road-longer = { $year } жылы Қазақстан шекарасында жүк көліктері { $before } жылғыдан ұзақ, пойыздар аз күтті
roadmap-waiting-both-longer = { $year } жылы Қазақстан шекарасында пойыздар да, жүк көліктері де { $before } жылғыдан ұзақ күтті
roadmap-waiting-both-shorter = { $year } жылы Қазақстан шекарасында пойыздар да, жүк көліктері де { $before } жылғыдан аз күтті
roadmap-waiting-plain = Қазақстан шекарасында өткен уақыт, сағат
roadmap-waiting-sub = Өткелде өткен орташа уақыт, сағат (TFI1); CAREC тасымал іріктемесі, барлық тасымал емес
roadmap-waiting-note = 2023 жыл теміржол бойынша – Қазақстанның барлық өткелі. Қытай, 2021: пандемия шектеулері.
roadmap-border = Шекарадан өту қанша уақыт пен ақша алады?
roadmap-mode = Көлік
roadmap-mode-rail = Теміржол
roadmap-mode-road = Автожол
roadmap-short-rail = теміржол
roadmap-short-road = автожол
roadmap-by-mode = { $name }, { $mode }
roadmap-way = Бағыт
roadmap-way-all = Екі бағыт
roadmap-way-outbound = Елден шығу
roadmap-way-inbound = Елге кіру
roadmap-border-hours = Шекарада өткен уақыт, сағат (TFI1)
roadmap-border-hours-sub = Орташа, сағат, { $mode }, { $way }; тасымал іріктемесі өзгермелі
roadmap-border-cost = Шекарадағы шығын (TFI2)
roadmap-border-cost-sub = Шекарадан бір рет өтудің орташа шығыны, АҚШ доллары, { $mode }, { $way }; іріктеме өзгермелі
roadmap-border-distance = Жол құны (TFI3)
roadmap-border-distance-sub = 20 т жүкті 500 км-ге тасу құны, АҚШ доллары, { $mode }; шекараны қоса алғанда, екі бағыт
roadmap-border-speed = Жылдамдық (TFI4)
roadmap-border-speed-sub = Км/сағ, { $mode }; боялған: шекарадағы кідіріспен қоса, іші бос: қозғалыс кезінде
roadmap-delay-with = { $name }, кідіріспен
roadmap-delay-without = { $name }, қозғалыста
roadmap-lpi-title = Логистика тиімділігі индексі: Қазақстан { $kz }, Қытай { $cn } ({ $year })
roadmap-lpi-sub = Дүниежүзілік банк бағасы, 1–5; тек осы шығарылымдағы елдер
roadmap-lpi-note = Бұрынғы шығарылымдар басқа әдіспен жасалған, қатар көрсетілмейді.
roadmap-posts = Жекелеген өткелдер
roadmap-posts-sub = Әр көрсеткіштің соңғы мәні; таңдалған жол оның паспортын ашады
roadmap-badge-register = тізілім
roadmap-badge-sum = бөліктер
roadmap-badge-sample = іріктеме
roadmap-badge-method = әдіс
roadmap-care-register = «Аяқталғаны табылмады» деген сөз жарияланымдарға қатысты, құрылыстың өзіне емес.
roadmap-care-sum = Бір жобаның сомасы мен өткізу қабілеті әртүрлі бөлікке қатысты болуы мүмкін; валюталар қайта есептелмеген.
roadmap-care-sample = CAREC сағаттары мен шығындары – өзгермелі іріктеменің орташасы, барлық тасымалдың орташасы емес.
roadmap-care-method = 2023 жылғы логистика тиімділігі индексін бұрынғы шығарылымдармен салыстыруға болмайды.
roadmap-view = Көрсету
roadmap-view-projects = Ұсыныстар мен жобалар
roadmap-view-customs = Кеден мен шекара
roadmap-proposals-title =
    Президенттің 2025 жылғы маусымдағы { $count ->
        [8] сегіз
       *[other] { $whole }
    } ұсынысының { $open ->
        [0] ешқайсысы іске қосылған жоқ
        [1] біреуі іске қосылды
        [2] екеуі іске қосылды
        [3] үшеуі іске қосылды
       *[other] ішінен { $operating } ұсыныс іске қосылды
    }{ $claimed ->
        [0] { "" }
        [1] , тағы біреуі – тек соңғы хабар бойынша
       *[other] , тағы { $claimed } – тек соңғы хабар бойынша
    }
roadmap-proposals-sub = 2025 жылғы 17 маусымда Астанада аталды: табылған соңғы хабар мен оның күні, соңғы сан, не табылмады және кім хабарлай алар еді. Атауын басса, жоба ашылады.
roadmap-proposal-help = Жоба туралы барлық хабар
roadmap-col-proposal = Ұсыныс
roadmap-col-last = Соңғы хабар
roadmap-col-now = Соңғы сан
roadmap-col-missing = Табылмады
roadmap-col-asked = Кім хабарлай алар еді
roadmap-last-others = (басқа дереккөздер: { $status }, { $date })
roadmap-by-reprint = (көшірме басылым)
roadmap-platform-now = Осы шығарылымда { $sources } мекенжайдан алынған { $figures } сан бар; сценарийлер әзірге жоқ
roadmap-status-completed = аяқталды
roadmap-capacity-planned = { $capacity } (жоспар, { $date })
roadmap-fact-now = Соңғы сандар
roadmap-row-completed = аяқталды, { $date }
roadmap-verdict-finished = Жұмыс аяқталды: { $done }; тізілімде уәде етілген мерзім жоқ.
roadmap-short-finished = аяқталды, мерзімі аталмаған
roadmap-badge-bars = жолақтар
roadmap-care-bars = Жолақ табылған соңғы хабармен бітеді; жұмыс одан әрі жүруі мүмкін.
roadmap-badge-claimed = мәлімдеме
roadmap-care-claimed = Бұрынғы және кейінгі сағаттар – мәлімделген; басқа өлшем табылмады.
roadmap-directions-title = { $year } жылы пойыз шекарада Қазақстанға кіргенде { $inbound } сағат, шыққанда { $outbound } сағат күтті
roadmap-directions-sub = Теміржол өткелінде өткен орташа уақыт, сағат (TFI1); CAREC тасымал іріктемесі, барлық тасымал емес
roadmap-before-title = Транзиттік контейнер пойызын рәсімдеу, мәлімдеме бойынша ({ $year }): бұрын { $before }, кейін { $after } – бұл шекарадағы уақыттың бір бөлігі
roadmap-before-plain = Шекарада өткен уақыт, сағат: бұрын және кейін
roadmap-before-sub = Сағат, логарифмдік шкала; солғын: бұрын, қанық: кейін; астық: ең азы – ең көбі; іші бос: тек көшірме басылым айтады; көк: CAREC іріктемесінің орташасы (TFI1)
roadmap-before-note = Мәлімделгені – шекарадағы уақыттың бір бөлігі; іріктеме оны тұтас санайды: { $year } жылы екі бағытта { $hours }, бұл – оның соңғы саны. Әр жол – жеке рәсім, сондықтан бұрынғы сағаттар да әртүрлі.
roadmap-hour-value = Бір сағаттың құны бұл жерде айтылмаған: сағат × тәулігіне вагон × сағат құны – модель нәтижесі; ол осында «модель» белгісімен тұрады.
roadmap-hours-sample = Пойыздар, CAREC іріктемесі, { $year } ж.
roadmap-hours-inbound = кіргенде
roadmap-hours-outbound = шыққанда
roadmap-hours-train = Транзиттік контейнер пойызын рәсімдеу
roadmap-hours-exchange = Қытаймен дерек алмасып рәсімдеу
roadmap-hours-declaration = Декларация беру, Орта дәліз
roadmap-hours-horgos = Қорғаста (Қытай) пойызды өңдеу
roadmap-hours-dry-port = Контейнер өңдеу, Қорғас құрғақ порты
roadmap-hours-grain = Қытайда астықты тексеру: ең азы – ең көбі
roadmap-proposals-measure = 2025 жылғы 17 маусымда Астанада аталды; кезеңі көрсетілген соңғы сан, не табылмады және кім айта алар еді
