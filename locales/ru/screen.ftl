# Режим экрана: одна мысль на экран, для зала
screen-finding-faster = В { $year } году число поездов Китай–⁠Центральная Азия росло в { $times } { $n ->
    [one] раз
    [many] раз
   *[other] раза
  } быстрее, чем Китай–⁠Европа
screen-finding-faster-sub = Поездов в год в обе стороны, { $year } год к предыдущему; все маршруты
screen-finding-return = В { $year } году в Китай вернулось больше поездов Китай–⁠Европа, чем ушло
screen-finding-return-sub = Поездов в год по направлениям, все маршруты, включая Россию и Беларусь
screen-finding-leave = В { $year } году из Китая ушло больше поездов Китай–⁠Европа, чем вернулось
screen-finding-leave-sub = Поездов в год по направлениям, все маршруты, включая Россию и Беларусь
screen-finding-transit-up = Транзит через Казахстан по железной дороге в { $year } году вырос
screen-finding-transit-up-sub = Тонн в год, по данным национальной железной дороги
screen-finding-transit-down = Транзит через Казахстан по железной дороге в { $year } году снизился
screen-finding-transit-down-sub = Тонн в год, по данным национальной железной дороги
screen-finding-middle-up = В { $year } году по Среднему коридору перевезено больше, чем годом ранее
screen-finding-middle-up-sub = Тонн в год, учёт министерства
screen-finding-middle-down = В { $year } году по Среднему коридору перевезено меньше, чем годом ранее
screen-finding-middle-down-sub = Тонн в год, учёт министерства
screen-finding-middle-up-plan = В { $year } году по Среднему коридору перевезено больше, чем годом ранее
screen-finding-middle-up-plan-sub = Тонн в год, учёт министерства; ромб – план или ожидание по другому определению ({ $by })
screen-finding-middle-up-plans = В { $year } году по Среднему коридору перевезено больше, чем годом ранее
screen-finding-middle-up-plans-sub = Тонн в год, учёт министерства; ромб – план или ожидание по другому определению ({ $by }); { $other } ({ $other_by })
screen-finding-middle-down-plan = В { $year } году по Среднему коридору перевезено меньше, чем годом ранее
screen-finding-middle-down-plan-sub = Тонн в год, учёт министерства; ромб – план или ожидание по другому определению ({ $by })
screen-finding-middle-down-plans = В { $year } году по Среднему коридору перевезено меньше, чем годом ранее
screen-finding-middle-down-plans-sub = Тонн в год, учёт министерства; ромб – план или ожидание по другому определению ({ $by }); { $other } ({ $other_by })
screen-finding-crossings = Алтынколь: { $value } в { $year } году; Достык: { $other } в { $other_year } году
screen-finding-crossings-sub = Тонн в год, только полные годы
screen-finding-crossings-record = Алтынколь: { $value } в { $year } году; Достык: { $other } в { $other_year } году
screen-finding-crossings-record-sub = Тонн в год, только полные годы
screen-finding-track = К { $date } пропускная способность Достык–⁠Мойынты выросла в { $times } { $n ->
    [one] раз
    [many] раз
   *[other] раза
  }
screen-finding-track-sub = Пар поездов в сутки, до и после второго пути
screen-finding-newest = { $period }: поездов Китай–⁠Европа – { $value }
screen-finding-newest-sub = Поезда Китай–⁠Европа; часть года, с годом не сравнивается
screen-finding-newest-beside = { $period }: поездов Китай–⁠Европа – { $value }; за те же месяцы { $other_year } года – { $other }
screen-finding-newest-beside-sub = Поезда Китай–⁠Европа, одни и те же месяцы разных лет
screen-finding-newest-gap = { $period }: поездов Китай–⁠Европа – { $value }; за те же месяцы { $other_year } года – { $other }
screen-finding-newest-gap-sub = Поезда Китай–⁠Европа, одни и те же месяцы разных лет; за { $missing } год не найдено
screen-finding-newest-rate = { $period }: поездов Китай–⁠Европа – { $value }, { $growth } к тем же месяцам { $missing } года
screen-finding-newest-rate-sub = Поезда Китай–⁠Европа, одни и те же месяцы разных лет; темп – как опубликован, число за { $missing } год не найдено
screen-name-china-europe = Китай–⁠Европа
screen-name-china-central-asia = Китай–⁠Центральная Азия
screen-name-middle = Средний коридор
screen-name-transit = Транзит по железной дороге
screen-name-dostyk = Достык
screen-name-altynkol = Алтынколь – Хоргос
screen-name-track = пар поездов в сутки
screen-westbound = из Китая
screen-eastbound = в Китай
screen-plan-of = план на { $year } год
screen-years = Коридоры год за годом, { $first }–⁠{ $last }
screen-years-sub = Ширина полосы – поезда за год; серая – данных не найдено. Рядом Китай–⁠Европа по всем маршрутам. Пробел – показать годы подряд
screen-node-year = в год, последний полный год
screen-node-capacity = заявленная пропускная способность, { $unit }
screen-a-year = в год
screen-node-sub = Объём перевозок и пропускная способность
screen-node-none = Годовых данных не найдено
screen-map-alt = Карта коридоров, узел в середине
screen-left = { $seconds } с
screen-key-right = Дальше
screen-key-pagedown = Следующий экран
screen-key-down = Вперёд
screen-key-left = Назад
screen-key-pageup = Предыдущий экран
screen-key-up = Вернуться
screen-key-home = Первый экран
screen-key-end = Последний экран
screen-key-play = Показать годы подряд
screen-key-rotate = Включить или выключить смену экранов
screen-key-esc = Выйти из режима экрана
nav-screen = Экран
screen-button = Экран
screen-help = Для зала: одна мысль на экране, очень крупно; стрелки листают, L – светлый или тёмный экран, Esc закрывает
screen-year-missing = не найдено
screen-plan-value = план { $value }
screen-ladder-sub = Поезда или пары поездов в сутки; полоса – сколько прошло, охристая черта – пропускная способность
screen-ladder-of = { $runs } из { $takes }
screen-key-l = Светлый или тёмный экран
screen-model-binds-sub = Занятая доля того, что пропускает модель; не статистика и не прогноз; сценарий { $scenario }
screen-model-first = Модель, { $day }: больше всего экономит { $name } – { $usd } в год
screen-model-first-sub = Экономия в долларах за год, каждый проект отдельно; не экспертиза
screen-model-a-year = экономия в год, по модели
screen-model-free = Модель: весь груз проходит, узких мест нет
screen-model-binds = Модель: узкое место – { $element }
screen-model-next = Модель: следующее узкое место – { $element }, при росте груза на { $growth }
