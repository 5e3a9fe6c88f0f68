# Лестница коридора: сколько пропускает каждое место, сколько идёт, что запланировано
ladder-title = Сколько может пропустить каждое место коридора и сколько прошло
ladder-sub = Поезда в Китай и пары поездов в сутки на одной шкале: приём одного поезда в Китай даёт место одной паре. Полоса – сколько прошло; охристая черта – пропускная способность, тонкая – прежняя или по другому источнику; ◇ – план
ladder-note = Белый разрез на полосе – плохие сутки. Штриховка – часть года, с годом не сравнивается. Полая полоса – поезда или пары, не указано. Порты: тонны в одной шкале, контейнеры в другой.
ladder-binds = { $place }: { $runs } из { $takes } поездов в обычные сутки ({ $when })
ladder-reprint = † по сообщению прессы или копии, без ссылки на ведомство
ladder-place-xian = Сиань
ladder-place-dostyk = Достык, в Китай
ladder-place-altynkol = Алтынколь, в Китай
ladder-place-altynkol-zhetygen = Алтынколь – Хоргос, станция и участок
ladder-place-dostyk-moiynty = Достык – Мойынты
ladder-place-kyzylzhar-sekseuil = Кызылжар – Саксаульская
ladder-place-saryagash = Сарыагаш
ladder-place-aktau-containers = Актау, контейнеры
ladder-place-aktau = Актау, все грузы
ladder-place-kuryk = Курык, все грузы
ladder-measure-trains = Поездов в сутки в Китай, в одну сторону
ladder-measure-pairs = Пар поездов в сутки
ladder-measure-stated = Поездов, как в источнике
ladder-band = не найдено
ladder-runs = прошло { $value }, { $when }
ladder-runs-dostyk = { $value } в обычные сутки, { $when }
ladder-runs-altynkol = { $value } в обычные сутки, { $when }
ladder-runs-counted = шло около { $value }: { $count ->
        [one] { $total } поезд
        [few] { $total } поезда
       *[other] { $total } поездов
    } по обоим путям за { $days } сут., { $when }
ladder-runs-none = данных о том, сколько прошло, не найдено
ladder-low = { $value } в плохие сутки, { $when }
ladder-low-dostyk = { $value } в шторм, { $when }
ladder-low-altynkol = { $value } при ограничении приёма Китаем, { $when }
ladder-takes = пропускная способность { $value } ({ $when })
ladder-takes-dostyk = Китай согласовал { $value } ({ $when })
ladder-takes-altynkol = Китай согласовал { $value } ({ $when })
ladder-before = прежде { $value }
ladder-plan = план { $value } ({ $when })
ladder-beside-xian = отправлено { $one } поездов ({ $when }); пропускная способность не найдена
ladder-beside-dostyk-moiynty = средние по источнику: { $one } и { $two } поездов в сутки по путям
ladder-beside-kyzylzhar-sekseuil = пропускная способность { $one } в сутки, план { $two } ({ $when }); поезда или пары – не указано; данных о том, сколько прошло, не найдено
ladder-beside-saryagash = шло { $one } поездов в сутки ({ $when }); поезда или пары – не указано
ladder-tip-runs = прошло
ladder-tip-low = в плохие сутки
ladder-tip-takes = пропускная способность
ladder-tip-before = прежде
ladder-tip-least = по другому источнику
ladder-tip-plan = план
ladder-full = { $place }: { $runs } из { $takes } в самые загруженные из найденных суток ({ $when })
ladder-line = { $place }: около { $runs } из { $takes } пар ({ $when })
ladder-blank = сопоставимых данных не найдено
ladder-unclear = { $value }, поезда или пары – не указано
ladder-range = { $low }–{ $high }
ladder-when-about = около { $when }
ladder-record = наибольшее за сутки из найденных { $value }, { $when }
ladder-doubt = в другом источнике { $value } поездов, а не пар ({ $when })
ladder-takes-range = пропускная способность от { $low } ({ $low_when }) до { $high } ({ $high_when }), по разным источникам
ladder-beside-aktau-containers = { $one } – также план первого этапа хаба ({ $when })
ladder-tip-unclear = прошло, поезда или пары – не указано
