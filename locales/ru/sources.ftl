# Опрашиваемые источники: что они дают
source-brings-eurostat = Торговля товарами ЕС со странами коридора по месяцам и годам (Comext)
source-brings-comtrade = Торговля товарами по странам за год, итоги как в источнике
source-brings-worldbank = Индекс эффективности логистики, торговля с миром, средние за год курсы валют
source-brings-imf = Курсы валют, среднее за год
source-brings-portwatch = Заходы танкеров в Актау и Баутино по дням, по сигналам судов
source-brings-kz-bns-trade = Внешняя торговля Казахстана по странам, по годам
source-brings-kz-bns-freight = Перевозки грузов Казахстана по видам транспорта
source-brings-kg-nsc-trade = Внешняя торговля Кыргызстана по странам, по годам
source-brings-kg-nsc-freight = Грузооборот железных дорог Кыргызстана
source-brings-uz-stat-trade = Торговля Узбекистана товарами и услугами по странам
source-brings-geostat-trade = Экспорт и импорт Грузии по месяцам
source-brings-cn-gacc-trade = Торговля Китая по странам и месяцам, из файлов
source-brings-nbk-rates = Официальный курс тенге к доллару США
source-brings-ecb-rates = Справочные курсы евро к доллару и юаню
source-brings-pxweb = Таблицы любых служб PxWeb по списку администратора

# Чем закончился запуск
source-submitted = Новые значения, переданы как предложение
source-nothing-new = Нового нет
source-unchanged = С прошлого запуска без изменений

# Почему значение из ответа не предлагается
source-left-no-series = в базе нет ряда для этого показателя
source-left-no-value = источник не приводит значения
source-left-other-area = страна, порт или валюта, за которыми здесь не следят
source-left-other-measure = другое определение, чем у любого из рядов
source-left-part = часть итога или сумма строк, которые приведены отдельно
source-left-doubtful = ответ здесь противоречит сам себе
source-left-terms = условия источника не разрешают передавать данные дальше
source-left-counted-once = напечатано дважды, прочитано один раз
source-left-earlier = раньше, чем начинается база
source-left-coarser = в базе то же значение приведено точнее
source-left-other-day = не тот день месяца, который хранится в базе
