# Егер солай болса: шекарадағы шаралар туралы модель не дейді
nav-scenarios = Егер…
scenarios-title = Егер солай болса?
scenarios-subtitle = Жобалар, жабылулар мен шаралар нені өзгертеді: желінің ашық моделі бойынша, бұл болжам да, статистика да емес
preview-scenarios = Жобалар мен жабылулар дәлізде нені өзгертеді, келесі тар орын қайда, шекарада үнемделген бір сағат не береді: аралықтары көрсетілген модель
scenarios-no-network = Деректердің бұл шығарылымында осы бекет туралы мәлімет тым аз. Соңғы шығарылымды ашыңыз немесе басқа бекетті таңдаңыз.
scenarios-post = Бекет
scenarios-saved = Өңдеу уақытын қысқарту
scenarios-saved-0 = қазіргідей
scenarios-saved-30 = 30 мин
scenarios-saved-60 = 1 сағат
scenarios-saved-120 = 2 сағат
scenarios-demand = Ағын
scenarios-demand-100 = қазіргідей
scenarios-demand-110 = +10 %
scenarios-demand-125 = +25 %
scenarios-demand-150 = +50 %
scenarios-demand-200 = екі есе
scenarios-green = Жасыл дәліз
scenarios-green-now = қазіргідей
scenarios-green-90 = 90 %
scenarios-green-95 = 95 %
scenarios-green-idle = Пойыздарда жасыл дәліз жоқ: автомобиль бекетін таңдаңыз
scenarios-change-saved = өңдеу { $minutes } минутқа қысқарса
scenarios-change-demand = ағын { $share } өссе
scenarios-change-green = { $share } жасыл дәлізбен өтсе
scenarios-border-as-is = { $hours ->
    [0] Модель, { $place }: ең көбі { $limit } өте алады
   *[other] Модель, { $place }: бекетте { $hours }, ең көбі { $limit } өте алады
 }
scenarios-border-overrun = Модель, { $place }: { $change }, өте алатыннан көбі келеді – { $arrivals }, ал өтетіні { $limit }
scenarios-border-hours = Модель, { $place }: { $change }, бекеттегі уақыт { $before } орнына { $after } болады
scenarios-border-worth = Модель, { $place }: { $change }, бекеттегі уақыт { $before } орнына { $after } болады, жылына { $usd } үнемделеді
scenarios-border-sub-trains = Пойыздың ауыстырып тиеу алаңында өткізетін сағаттары (күту және өңдеу), тәулігіне келетін пойыз санына қарай
scenarios-border-sub-trucks = Жүк көлігінің бекетте өткізетін сағаттары (күту және ресімдеу), тәулігіне келетін көлік санына қарай
scenarios-border-note = Бұл – модель, статистика емес: келу сәттері кездейсоқ, аралығы бар әр сан 500 рет іріктелді; { $day } жағдайындағы ағын өтетін іріктемелер ғана, яғни { $kept } қалдырылды. Нүктелер мен қисықтар орташа мәндер бойынша салынған.
scenarios-at-most = ең көбі { $flow }
scenarios-now = Өзгеріссіз
scenarios-tried = Шарамен
scenarios-col-what = { "" }
scenarios-line-arrivals = Келеді
scenarios-line-limit = Өте алады
scenarios-line-use = Жүктелуі
scenarios-line-holds = Бәрі өтетін іріктемелер
scenarios-line-wait = Күту
scenarios-line-hours = Күту мен өңдеу бірге
scenarios-border-numbers = Өзгеріссіз және шарамен
scenarios-border-numbers-sub = Іріктемелердің ортасы; жақшада – бестен төртеуі жататын аралық
scenarios-border-priced = 40 футтық контейнердің бір тәулігі { $middle } доллар ({ $low }–{ $high }) тұрса, үнемделген сағаттардың { $day } жағдайындағы ағын үшін құны жылына { $usd }: осы сауда бойынша мұндай мәні бар зерттеу табылмады, сондықтан аралық кең.
scenarios-border-method = Кезек теориясының формулалары (Эрлангтың C формуласы; өңдеу уақыты әркелкі болғанда Аллен – Куннен), имитациямен тексерілген. Кестемен жүретін пойыздар бұдан аз, легімен келетіндер көп күтеді. Әр тарап өзі қабылдағанын ауыстырып тиейді, сондықтан Достықта екі бағытта есептелген пойыздардың жартысы өңделеді. Қытайдың тәуліктік қабылдауы бұған кірмейді: бекеттің сыртында тұрған жүк көліктері соны күтеді.
scenarios-method-rests = Модель неге сүйенеді
scenarios-method-rests-text = Теміржолдың, автожолдың, теңіз бен әуенің { $sections } учаскесі және олардың күні көрсетілген { $all } параметрі: { $measured } өлшенген, { $published } жарияланған, { $plan } – жоспар, { $assumption } – жорамал. Жорамал – біздікі: оның аралығы мен себебі әрқашан бар, ал мекенжайы жоқ, әр жауап өзі қолданғандарын тізіп береді. Деректердегі санға сүйенген параметр сол сан түзетілгенде бірге өзгереді. Желі – деректер шығарылымының бөлігі: бекітілген сілтеме кейін де дәл соны көрсетеді.
scenarios-method-dates = Қай сан күшінде
scenarios-method-dates-text = Параметр күнге, бағытқа және жүкке қарай ізделеді: алдымен учаскенің өзінен, содан кейін оның сыныбынан. Сол күні күшінде болғандардың ішінен алдымен жүкке, содан кейін бағытқа қатыстысы, жорамалдан бұрын белгілісі, ең соңғысы алынады. Әлі ештеңе күшінде болмаса, кейінгілердің ең ертесі алынып, белгіленеді. Жоспарлар негізгі нұсқаға кірмейді: оларды сценарийлер қосады. Өткізу қабілеті белгісіз учаскені модель шектеусіз деп алады және оны айтады.
scenarios-method-routes = Маршруттар: тәулік, доллар, килограмм
scenarios-method-routes-text = ЭСКАТО мен CAREC-тің «уақыт – құн – қашықтық» сатысы, терминалдан терминалға дейін. Учаскенің сағаты = ұзындық / жылдамдық × 24 немесе жарияланған уақыт, оған соңындағы тұрақ сағаты қосылады. Доллар = тұрақты бөлік + километрлік бөлік. Жеткізу, әкету және алғашқы жөнелтілімді күту кірмейді.
scenarios-method-draws = Қаншалықты сенімді
scenarios-method-draws-text = Аралығы бар әр сан ең төменгі, ықтимал және ең жоғарғы мән арасындағы үшбұрыш бойынша 500 рет іріктеледі (латын гиперкубы, бастапқы саны берілген: бір сұраққа бір жауап). Орта мән және бірінші мен тоғызыншы ондықтың арасы көрсетілген. Бір санның іріктемесі барлық жерде біреу, сондықтан жолдар бірдей жағдайда салыстырылады. Әр сан бөлек іріктеледі: нашар айда бәрі бірден нашар болуы мүмкін.
scenarios-method-flow = Жүк қайда барады және не шектейді
scenarios-method-flow-text = Сызықтық бағдарлама (HiGHS шешуші): орындар арасындағы сұраныс тәулігіне пойыз жұбымен алынып, учаскелердің, өткелдердің, терминалдар мен кемелердің шегінде ең аз шығынмен – доллар мен контейнер тәулігінің құны – өтеледі; орын табылмағаны жарияланған бағамен қалады. Өткелдер мен табан ауыстыру орындарындағы күту олар толған сайын сатылап өседі. Номиналды, нақты және пайдаланылған қабілет араластырылмайды. Сұраныс – есептелген көлем; ол Қытаймен өткелдер шынында өткізген көлемге келтірілген.
scenarios-method-prices = Тағы бір бірлік не береді
scenarios-method-prices-text = Тар жердің бағасы бір бірлік көп және бір бірлік аз алып қайта шешу арқылы табылады. Екеуі алшақ болса, екеуі де көрсетіледі: ондайда жалғыз баға бірнеше дұрыс бағаның бірі ғана болар еді.
scenarios-method-queue = Шекара кезек ретінде
scenarios-method-queue-text = M/G/c: күту = C(c, λ/μ) / (c·μ − λ) × (1 + v²) / 2, мұнда λ – тәулігіне келетіндер, c – әрқайсысы тәулігіне μ өңдейтін арналар, C – Эрланг формуласы, v² – арнадағы сағаттардың вариация коэффициентінің квадраты (бір арна үшін бұл – Поллачек – Хинчин формуласы). Келу сәттері кездейсоқ. Қазіргі ағын өтпейтін іріктемелер алынып тасталған. Жиырма мың тәулікті имитациялау нәтижесі алты пайыз шегінде сәйкес келеді.
scenarios-method-ferry = Паром цикл ретінде
scenarios-method-ferry-text = Бір бағытта жылына бірлік = кеме × жүктеме × 8 760 × дайындық / (2 × рейс + 2 × порт). Қолайсыз ауа райы дайындықты, су таяздығы жүктемені азайтады.
scenarios-method-emissions = CO2-экв.
scenarios-method-emissions-text = Өндіруден дөңгелекке дейін, GLEC Framework (ISO 14083) әдепкі коэффициенттері, олар жоқ жерде DEFRA 2025 бойынша, бір TEU-да 10 тонна деп алынған. Нақты пойыздың тартымы, жүктемесі мен бос қайтуы екі есеге дейін өзгеше болуы мүмкін.
scenarios-method-trial = Нені дәл көрсетеді, нені жоқ
scenarios-method-trial-text = Тұтас маршруттардың жарияланған мерзімдері, бағалары мен ұзындықтары модельдікімен қатар тұр, қателері – қызылмен. Сәйкес келмейтіні белгілі: Сиань – Дуйсбург тым жылдам, Сиань – Стамбұл тым ұзақ, ал Орта дәліздің тексеруге жарайтын бағасы табылмады. Қытаймен екі өткел 2024 және 2025 жылдары есептік қуатынан көп өткізді: есептік шама төмен, сондықтан пойыз қабылдау көлемі алынды.
scenarios-method-trial-link = Әр мән бойынша тексеру
scenarios-method-not = Нені шешуге жарамайды
scenarios-method-not-text = Шартқа, тарифке, жеке жобаны мақұлдауға және тасымал болжамына жарамайды. Онда кесте, жетпей қалатын локомотивтер мен вагондар, кімді өткізу саясаты жоқ. Ең әлсізі – құндар: көбі жорамал. Контейнер тәулігінің құны бұл сауда үшін зерттелмеген, ол – аралық.
scenarios-method-read = Әдебиет
scenarios-view = Не тексеріледі
scenarios-view-corridor = Бүкіл дәліз
scenarios-view-border = Шекара бекеті
scenarios-view-method = Модель қалай жұмыс істейді
scenarios-projects = Ашық жобалар
scenarios-freight = Өткісі келетін жүк
scenarios-closed = Жабық
scenarios-closed-none = ештеңе
scenarios-month = Ауа райы мен маусым
scenarios-month-year = жылдық орташа
scenarios-flow-no-network = Деректердің бұл шығарылымында сұранысы бар желі жоқ: ол кейінірек қосылған. Соңғы шығарылымды ашыңыз.
scenarios-flow-no-solution = Мұндай таңдау үшін модель ағын таба алмады. Жобаларды азырақ ашыңыз немесе жабылатынын азайтыңыз.
scenarios-flow-end = { $year } жылдың соңы
scenarios-flow-head = Модель, { $day }
scenarios-flow-changed = { $head } ({ $changes })
scenarios-flow-title = { $head }: { $said }
scenarios-flow-free = бүкіл жүк өтеді, өсім { $growth } жеткенше де атап айтарлық тар орын жоқ
scenarios-flow-first = бүкіл жүк өтеді; келесі тар орын – { $element }, жүк { $growth } өссе
scenarios-flow-binds = тар орын – { $element }; { $brings }
scenarios-flow-away = { $said }; жылына { $away } өтпей қалады
scenarios-flow-step-pairs = тәулігіне тағы бір жұп пойыз
scenarios-flow-step-trains = тәулігіне тағы бір пойыз
scenarios-flow-step-teu = жылына тағы 1000 ЖФЭ
scenarios-flow-step-tonnes = жылына тағы 100 мың т
scenarios-flow-brings-t = онда { $step } қосылса, жылына { $gain } артық өтеді
scenarios-flow-brings-usd = онда { $step } қосылса, жылына { $gain } үнемделеді
scenarios-flow-less = жылына { $usd } шығын
scenarios-flow-not-unique = { $less }; баға біреу емес: артығы мен кемінің құны әртүрлі
scenarios-flow-lost = { $span } { $lost } өтпей қалады
scenarios-flow-of-them = { $lost } ({ $teu })
scenarios-flow-span-year = жылына
scenarios-flow-span-days = { $days } күнде
scenarios-flow-and = { $one } және { $two }
scenarios-flow-round = айналма жолмен: { $ways }
scenarios-flow-lost-round = { $n ->
    [0] { $said }, бос айналма жол жоқ
   *[other] { $said }, қалғаны { $round }
 }
scenarios-flow-nothing-lost = { $n ->
    [0] ештеңе жоғалмайды
   *[other] ештеңе жоғалмайды, бәрі { $round }
 }
scenarios-flow-with = ашық: { $projects }
scenarios-flow-without = ашылмаған: { $projects }
scenarios-flow-projects = { $count } жоба өзгерді
scenarios-flow-more = жүк { $share } көп
scenarios-flow-month = { $month }
scenarios-flow-closed = жабық: { $place }
scenarios-flow-changes = Өзгергені: { $changes }
scenarios-flow-beside = Базалық жағдайдағы желімен, сол жүкпен салыстырғанда, жылына: { $changes }
scenarios-flow-same = Жобалардың бұл таңдауы модельде бірде-бір санды өзгертпейді: олар қосатын мүмкіндік бұл жүкке керек емес немесе тағы бір жоба қажет
scenarios-flow-more-t = { $t } артық өтеді
scenarios-flow-fewer-t = { $t } кем өтеді
scenarios-flow-cheaper = тасымал, уақыт және күту { $usd } арзандайды
scenarios-flow-dearer = тасымал, уақыт және күту { $usd } қымбаттайды
scenarios-flow-sub = { $compared ->
    [yes] Модель өткізетін мөлшердің қандай үлесі толған; көк – толық толған, қосымшасы өзін ақтар еді; сары-қоңыр – шек; жіңішке сызық – базалық жағдай
   *[no] Модель өткізетін мөлшердің қандай үлесі толған; көк – толық толған, қосымшасы өзін ақтар еді; сары-қоңыр – шек
 }
scenarios-flow-load = { $load } / { $most }
scenarios-flow-use-binds = { $use } · тар орын
scenarios-flow-choose = { $n ->
    [0] Жобалар, жүк, жабулар
   *[other] Жобалар, жүк, жабулар ({ $count })
 }
scenarios-flow-use = { $load } · { $share }
scenarios-flow-unknown = { $pairs }; шегі белгісіз, шексіз деп алынды
scenarios-flow-tip-nominal = номиналды: { $value }
scenarios-flow-tip-effective = нақты мүмкін: { $value }
scenarios-flow-tip-used = өткені: { $value }
scenarios-flow-of = { $name } ({ $detail })
scenarios-flow-gauge = { $place }, табан ауыстыру
scenarios-flow-ships = { $way }, кемелер
scenarios-flow-container = контейнерлер
scenarios-flow-wagon = вагондар
scenarios-flow-eastbound = шығысқа
scenarios-flow-westbound = батысқа
scenarios-flow-southbound = оңтүстікке
scenarios-flow-northbound = солтүстікке
scenarios-flow-note = Бұл – модель, статистика да, болжам да емес: бүкіл жүк орны бар ең арзан жолдармен жүреді, тәуліктер өз бағасымен есептелген. Сценарий { $scenario }, деректер мен желі: { $edition }.
scenarios-flow-now = Тар орындар
scenarios-flow-now-sub = Шегіне дейін толған, қосымша мүмкіндік өзін ақтар еді; бір бірлік артық және бір бірлік кем болғанда қайта есептелді
scenarios-flow-next = Келесі тар орын қайсы
scenarios-flow-next-sub = Шектер бірінен соң бірі алынады, келесі тар орын шыққанша бүкіл жүк бірдей өседі: бұл олардың кедергі болу реті, жобаның не беретіні емес
scenarios-flow-elements = Әр учаске: жүктелуі, шегі, номиналды, нақты мүмкін және өткені
scenarios-flow-commodities = Әр ағын: қаншасы өткісі келеді, қаншасы өтеді, қай жолмен
scenarios-flow-no-limit = белгісіз: шексіз
scenarios-flow-by-rule = { $value } (ереже бойынша)
scenarios-flow-exceeded = { $value } (номиналдан асқан)
scenarios-flow-assumed = { $value } (жорамал)
scenarios-flow-way = { $through } арқылы: { $days }, { $usd } ({ $pairs })
scenarios-flow-method = Пойыздар барып-қайтады, сондықтан бір жұп әр бағытта бір жолды алады. Шек – жарияланған нақты қабілет, ол болмаса номиналды; номиналдан көп өткен жерде – өткен мөлшер. Ең арзан бос жол ең жақсысынан жарияланған бағадан артық қымбат болса, жүк жүрмейді. Автожол, өзен және әуе есепке алынбаған.
scenarios-flow-not-for = Шартқа, тарифке және болжамға арналмаған: пойыздардың жартысының қайда баратыны өзіміз алған үлестермен берілген, ал көп желіде жарияланған қабілеттің орнына желі түрі тұр
scenarios-col-binds = Тар орын
scenarios-col-more = Бір бірлік артық
scenarios-col-less = Бір бірлік кем
scenarios-col-step = Қадам
scenarios-col-growth = Базалық жағдаймен салыстырғандағы жүк
scenarios-col-projects = Тізілімдегі кеңейтетін жоба
scenarios-col-element = Учаске
scenarios-col-load = Жүктелуі
scenarios-col-most = Өткізеді
scenarios-col-use = Үлесі
scenarios-col-nominal = Номиналды
scenarios-col-effective = Нақты мүмкін
scenarios-col-used = Өткені, есептелген
scenarios-col-flow = Қайдан – қайда
scenarios-col-cargo = Жүк
scenarios-col-wanted = Өткісі келеді, жұп/тәулік
scenarios-col-carried = Өтеді, жұп/тәулік
scenarios-col-away = Өтпей қалады
scenarios-col-ways = Жолдар: тәулік, контейнер доллары (жұп/тәулік)
scenarios-flow-silent = Бұлар туралы модель ештеңе есептемейді, бірақ бұл нөл емес (өзен, әуе, автожол, шөгім және ресімдеу ескерілмеген): { $projects }
scenarios-col-gain = Онсыз өтер еді
