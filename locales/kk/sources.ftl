# Сұралатын дереккөздер: не береді
source-brings-eurostat = ЕО-ның дәліз елдерімен тауар саудасы, айлар мен жылдар (Comext)
source-brings-comtrade = Елдердің жылдық тауар саудасы, жиынтық дереккөздегідей
source-brings-worldbank = Логистика тиімділігі индексі, әлеммен сауда, жылдық орташа валюта бағамдары
source-brings-imf = Валюта бағамдары, жылдық орташа
source-brings-portwatch = Танкерлердің Ақтау мен Баутиноға күндік кіруі, кеме сигналдары бойынша
source-brings-kz-bns-trade = Қазақстанның елдер бойынша сыртқы саудасы, жылдар бойынша
source-brings-kz-bns-freight = Қазақстанның көлік түрлері бойынша жүк тасымалы
source-brings-kg-nsc-trade = Қырғызстанның жылдық саудасы, елдер бойынша
source-brings-kg-nsc-freight = Қырғызстан теміржолының жүк айналымы
source-brings-uz-stat-trade = Өзбекстанның елдер бойынша тауарлар мен қызметтер саудасы
source-brings-geostat-trade = Грузияның айлар бойынша экспорты мен импорты
source-brings-cn-gacc-trade = Қытайдың елдер мен айлар бойынша саудасы, файлдан
source-brings-nbk-rates = Теңгенің АҚШ долларына ресми бағамы
source-brings-ecb-rates = Еуроның доллар мен юаньға анықтамалық бағамы
source-brings-pxweb = Әкімші тізіміндегі кез келген PxWeb кестелері

# Іске қосу немен аяқталды
source-submitted = Жаңа мәндер, ұсыныс ретінде берілді
source-nothing-new = Жаңа ештеңе жоқ
source-unchanged = Алдыңғы сұраудан бері өзгермеген

# Жауаптағы мән неге ұсынылмайды
source-left-no-series = базада бұл көрсеткішке арналған қатар жоқ
source-left-no-value = дереккөз мәнін келтірмейді
source-left-other-area = мұнда қадағаланбайтын ел, порт немесе валюта
source-left-other-measure = анықтамасы мұндағы қатарлардың ешқайсысына сай емес
source-left-part = жиынтықтың бөлігі немесе жеке келтірілген жолдардың қосындысы
source-left-doubtful = жауап осы жерінде өзіне-өзі қайшы
source-left-terms = дереккөз шарттары деректерді әрі қарай беруге рұқсат етпейді
source-left-counted-once = екі рет басылған, бір рет оқылды
source-left-earlier = базаның басталуынан бұрынғы кезең
source-left-coarser = базада осы мән дәлірек келтірілген
source-left-other-day = ай сайын базада сақталатын күн емес
