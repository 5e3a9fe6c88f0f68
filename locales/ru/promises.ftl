# Что обещано и что вышло?
promises-title = План и факт
promises-lead = Транзит через Казахстан по железной дороге: { $value } в { $year } году; на следующие годы: { $plans }
promises-lead-sub = Столбцы – фактические данные. ◇ – все найденные планы, цели и прогнозы; для будущих лет указан месяц, когда план назван. План стоит рядом только с данными того же охвата.
promises-for-year-plan = план { $value } ({ $year })
promises-for-year-target = цель { $value } ({ $year })
promises-for-year-forecast = прогноз { $value } ({ $year })
promises-name-rail = Транзит по железной дороге
promises-name-all = Транзит всеми видами транспорта
promises-name-border = Граница Казахстан – Китай, железная дорога
promises-name-middle = Средний коридор
promises-name-hub = Контейнерный хаб Актау
promises-met = { $name }: { $count } в { $year } году, по плану ({ $plan }, { $stated })
promises-above = { $name }: { $count } в { $year } году, план был { $plan } ({ $stated }) – превышен
promises-below = { $name }: { $count } в { $year } году, план был { $plan } ({ $stated }) – не выполнен
promises-expected = { $name }: { $count } в { $year } году; ожидалось { $plan } ({ $stated })
promises-newest = { $name }: { $count } в { $year } году
promises-sub-rail = { $unit } в год; шкала та же, что у всех видов транспорта
promises-sub-all = { $unit } в год; шкала та же, что у железной дороги
promises-sub-border = { $unit } в год, по данным КТЖ
promises-sub-middle = { $unit } в год, по данным Минтранса
promises-sub-hub = { $unit }: версии плана по дате, когда они названы
promises-hub = Контейнерный хаб Актау: в планах от { $low } до { $high }, в зависимости от версии
promises-pair = план { $plan }, факт { $count }
promises-pair-expected = ожидалось { $plan }, факт { $count }
promises-pairs = План или ожидание и факт одного года: { $pairs }.
promises-doubted = { $plan } на { $year } год с фактом не сравнивается: неясно, тот ли это охват.
promises-unlike = Министерство, ассоциация и Всемирный банк планируют по разным определениям, поэтому с фактом планы не сравниваются.
promises-undated = без даты
promises-undated-list = Дата заявления не найдена: { $plans }.
promises-by = { $value } ({ $publisher })
promises-hub-counted = Последние найденные фактические данные: { $value } ({ $period }); данных за полный год не найдено.
promises-table = Планы, цели и прогнозы на предстоящие годы
promises-table-sub = Как опубликовано, с датой заявления
promises-what = Что
promises-stated = Когда названо
promises-stated-at = заявлено: { $date }
promises-one-rating =
    Найденная пропускная способность: { $low } ({ $times ->
        [1] { $last }
        [2] { $first } и { $last }
       *[other] { $first }–{ $last }
    }); в { $year } году прошло { $passed }.
promises-ratings = Найденная пропускная способность: от { $low } до { $high } ({ $rated }); в { $year } году прошло { $passed }.
promises-both-plans = { $part } по железной дороге, { $whole } всеми видами транспорта
promises-unfit = Эти планы не согласуются: { $plans }.
promises-passed = План на { $year } год по всем видам транспорта ({ $plan }) превзойдён в { $counted } году ({ $count }).
promises-leap = По железной дороге на { $year } год запланировано { $plan } после { $count } в { $counted } году ({ $growth }).
