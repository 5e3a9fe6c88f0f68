# Карта: белгілер, қалқымалы жазу, шартты белгілер
map-value = { $value }, { $period }
map-detail = { $value } · { $period } · { $status }
map-no-figure = Толық жылға дерек жоқ; басқанда торап беті ашылады
map-second-track = { $section }: екінші жол, { $year }
legend-china-europe = Қытай–⁠Еуропа **{ $value }**
legend-china-central-asia = Қытай–Орталық Азия **{ $value }**
legend-middle-corridor = Орта дәліз; теңізде үзік сызық **{ $value }**
legend-unpublished = дерек жоқ
legend-second-track = екінші жол
legend-building = салынып жатыр; түзу сызық – шамамен
legend-south = Оңтүстік бағыт, Иранға
legend-circle = шекара өткелі, торап стансасы
legend-square = теңіз порты
legend-diamond = теміржол және логистика торабы
legend-triangle = әуежай
legend-attribution = Теміржолдар © OpenStreetMap қатысушылары, ODbL · Негізі: БҰҰ, Natural Earth
